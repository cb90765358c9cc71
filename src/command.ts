import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { inspect } from 'node:util'
import { Command, CommanderError } from 'commander'
import { addAlign } from './cli/align.ts'
import { addBuild } from './cli/build.ts'
import { addCheck } from './cli/check.ts'
import { addCite } from './cli/cite.ts'
import { addDoctor } from './cli/doctor.ts'
import { addExplain } from './cli/explain.ts'
import { addGlossary } from './cli/glossary.ts'
import { addImport } from './cli/import.ts'
import { addInit } from './cli/init.ts'
import { report, tolerateClosedOutput } from './cli/output.ts'
import { addPreview } from './cli/preview.ts'
import { packageFile } from './model/package-file.ts'
import { ConfigError, InputError, PrintError } from './model/problem.ts'

/** 70 is a fault of ours (EX_SOFTWARE of sysexits.h): no other code may mean that. */
const exitCodes = { usage: 2, input: 3, print: 4, internal: 70 } as const

function version(): string {
  const text = readFileSync(packageFile('package.json'), 'utf8')
  const data: { version: string } = JSON.parse(text)
  return `${data.version}\nReferences are formatted with citeproc-js by Frank Bennett (CPAL 1.0).`
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage
  if (error instanceof ConfigError) return exitCodes.usage
  if (error instanceof InputError) return exitCodes.input
  if (error instanceof PrintError) return exitCodes.print
  // Blocks inside blocks by the thousand exhaust the stack of every tree walker.
  if (error instanceof RangeError) return exitCodes.input
  return exitCodes.internal
}

function messageOf(error: unknown): string {
  if (error instanceof RangeError)
    return `an input is nested too deeply to be read (${error.message})`
  if (exitCodeOf(error) !== exitCodes.internal && error instanceof Error) return error.message
  return `this is a fault of biyi; please report it with the lines below\n${inspect(error)}`
}

/** Exits at once, so that a build that is interrupted writes nothing more and drafts and browsers go with it. */
function exitAtSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]))
  }
}

async function main(): Promise<void> {
  tolerateClosedOutput(exitCodes.usage)
  exitAtSignals()
  const program = new Command('biyi')
    .description('a Chinese review and its translation, made into one publication')
    .version(version(), '-V, --version')
    .option('--quiet', 'no messages, only results')
    .configureOutput({ writeErr: (text) => process.stderr.write(text) })
    .exitOverride()
  const done = (code: number) => {
    process.exitCode = code
  }
  for (const add of [
    addInit,
    addImport,
    addBuild,
    addCheck,
    addAlign,
    addCite,
    addGlossary,
    addExplain,
    addPreview,
    addDoctor,
  ]) {
    add(program, done)
  }
  try {
    await program.parseAsync()
  } catch (error) {
    process.exitCode = exitCodeOf(error)
    if (!(error instanceof CommanderError)) report(`biyi: ${messageOf(error)}`)
  }
}

void main()
