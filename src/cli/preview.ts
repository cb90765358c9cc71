import { type Command, InvalidArgumentError } from 'commander'
import { openMemoryStore } from '../memory-store.ts'
import { print, report, summaryLine } from './output.ts'

const usualPort = 4180

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/u.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('expected a port, from 0 to 65535')
}

/** Adds the verb `preview`, which goes on until it is interrupted. */
export function addPreview(program: Command): void {
  program
    .command('preview')
    .description('the reader in the browser, built anew on every save')
    .argument('[folder]', 'the folder of the review', '.')
    .addOption(
      program
        .createOption('--port <number>', 'where to listen on this machine; 0 takes a free one')
        .argParser(portOf)
        .default(usualPort),
    )
    .action(async (folder: string, { port }: { readonly port: number }) => {
      const { quiet } = program.opts<{ quiet?: boolean }>()
      const { startPreview } = await import('../preview/preview.ts')
      const memory = await openMemoryStore()
      const { port: taken, fault } = await startPreview({
        folder,
        port,
        memory,
        summary: ({ problems, waived }, seconds) =>
          `${summaryLine(problems, waived)}, built in ${seconds.toFixed(1)} s`,
        said: (line, isBroken) => {
          if (!quiet || isBroken) report(line)
        },
      })
      print(`http://localhost:${taken}/`)
      await fault
    })
}
