import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const runs = 7

interface Contestant {
  readonly name: string
  readonly command: string
  readonly arguments: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** Wall time in milliseconds of one whole process, from start to exit. Throws if it fails. */
function time({ name, command, arguments: options, environment }: Contestant): number {
  const start = performance.now()
  const { status, error, stderr } = spawnSync(command, options, {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
  const took = performance.now() - start
  if (error) throw new Error(`${name} cannot be started.`, { cause: error })
  if (status !== 0) throw new Error(`${name} ended with exit code ${status}: ${stderr}`)
  return took
}

/** Middle value of an odd count of numbers. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Median of each contestant in milliseconds; they take turns, so that a busy spell hits all alike. */
function race(contestants: readonly Contestant[]): readonly number[] {
  for (const contestant of contestants) time(contestant)
  const rounds = Array.from({ length: runs }, () => contestants.map(time))
  return contestants.map((_, column) => median(rounds.map((round) => round[column] ?? Number.NaN)))
}

function contestants(review: string, output: string): readonly Contestant[] {
  // The same work: pandoc sets every entry, though it does not see the numbers as citations.
  const metadata = join(output, 'nocite.yaml')
  writeFileSync(metadata, "nocite: '@*'\n")
  const pandoc = [
    join(review, 'source/zh.md'),
    ['--standalone', '--citeproc', '--metadata-file', metadata],
    ['--bibliography', join(review, 'source/references.json')],
    ['--output', join(output, 'pandoc.html')],
  ].flat()
  const cli = resolve('dist/cli.js')
  const build = [cli, 'build', review, '--formats', 'html', '-o', join(output, 'biyi')]
  return [
    { name: 'node -e 0', command: process.execPath, arguments: ['-e', '0'] },
    // What earlier builds left (compiled code, formatted entries) is used, then is not.
    { name: 'biyi build', command: process.execPath, arguments: build },
    {
      name: 'biyi, no cache',
      command: process.execPath,
      arguments: build,
      environment: { BIYI_CACHE: 'off' },
    },
    { name: 'pandoc --citeproc', command: 'pandoc', arguments: pandoc },
  ]
}

function main(): void {
  const review = resolve(process.argv[2] ?? '.')
  const output = mkdtempSync(join(tmpdir(), 'biyi-bench-'))
  try {
    const hasPandoc = spawnSync('pandoc', ['--version']).status === 0
    const taking = contestants(review, output).filter(
      ({ command }) => hasPandoc || command !== 'pandoc',
    )
    const medians = race(taking)
    console.log(`HTML of ${review}, median of ${runs} runs in turn:`)
    for (const [index, { name }] of taking.entries()) {
      console.log(`${name.padEnd(18)} ${(medians[index] ?? Number.NaN).toFixed(0).padStart(6)} ms`)
    }
    const [, ours = Number.NaN, cold = Number.NaN, theirs] = medians
    console.log(
      theirs === undefined
        ? 'pandoc is not installed: nothing to compare with.'
        : `biyi / pandoc      ${(ours / theirs).toFixed(2).padStart(6)}, without cache ${(cold / theirs).toFixed(2)}`,
    )
  } finally {
    rmSync(output, { recursive: true, force: true })
  }
}

main()
