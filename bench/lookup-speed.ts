import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const runs = 7
const entries = 10_000
/** Milliseconds beyond what Node itself takes to start. */
const limit = 100

/** Reproducible numbers below `count` (a linear congruential generator). */
function numbers(): (count: number) => number {
  let state = 7
  return (count) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state % count
  }
}

const characters = Array.from(
  '多发性骨髓瘤重复调节传导血行细胞单抗受体抑制剂难治完全缓解无进展生存期不良反应免疫球蛋白轻链疗效评价剂量爬坡安全性药代动力学半衰期给药间隔酶体双特异靶点表达水平中位随访时间总率微小残留病灶阴',
)
const words =
  'alpha beta cell receptor inhibitor antibody protein response survival progression disease relapse refractory dose level median rate minimal residual toxic kinase factor growth chain light heavy globulin marker'.split(
    ' ',
  )

/** A termbase of made-up terms of the characters and words of the field. */
function termbase(): string {
  const below = numbers()
  const some = <T>(list: readonly T[], count: number): readonly T[] =>
    Array.from({ length: count }, () => list[below(list.length)]).flatMap((one) =>
      one === undefined ? [] : [one],
    )
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  const concepts = Array.from({ length: entries }, (_, index) => {
    const zh = some(characters, 4 + below(6)).join('')
    const en = `${some(words, 2 + below(3)).join(' ')} ${index}`
    const short = some(letters, 3 + below(3)).join('')
    return `  - id: c${index}
    terms:
      zh: { preferred: ${zh}, abbreviations: [${short}], variants: [{ term: ${zh}病, status: admitted }] }
      en: { preferred: ${en}, abbreviations: [${short}] }
    definition: { zh: "${zh}的定义。", en: "What ${en} means." }
`
  })
  return `concepts:\n  - id: mm\n    terms: { zh: { preferred: 多发性骨髓瘤, abbreviations: [MM] }, en: { preferred: multiple myeloma, abbreviations: [MM] } }\n${concepts.join('')}`
}

/** Wall time in milliseconds of one whole process. Throws if it fails. */
function time(args: readonly string[], cache: string): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: cache },
  })
  const took = performance.now() - start
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
  return took
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

const folder = mkdtempSync(join(tmpdir(), 'biyi-bench-'))
const cache = join(folder, 'cache')
const line = (name: string, took: number, start: number) =>
  process.stdout.write(
    `${name.padEnd(34)} ${took.toFixed(0).padStart(6)} ms ${(took - start).toFixed(0).padStart(6)} beyond\n`,
  )

try {
  mkdirSync(join(folder, 'review'))
  mkdirSync(cache)
  cpSync(resolve('source'), join(folder, 'review/source'), { recursive: true })
  writeFileSync(join(folder, 'review/source/glossary.yaml'), termbase())
  const lookup = (query: string) =>
    [resolve('dist/cli.js'), 'glossary', 'lookup', query, join(folder, 'review')] as const
  const empty = ['-e', '0']
  const first = time(lookup('MM'), cache)
  const start = median(Array.from({ length: runs }, () => time(empty, cache)))
  process.stdout.write(`${entries} entries, median of ${runs} processes, limit ${limit} ms\n`)
  line('node -e 0', start, start)
  line('the first after a change, once', first, start)
  const queries = [
    'MM',
    '多发性骨髓瘤',
    'dfxgsl',
    'duofaxinggusuiliu',
    'mutiple myelma',
    '骨随瘤',
    'nothing like it',
  ]
  for (const query of queries) {
    const pairs = Array.from({ length: runs }, () => [
      time(empty, cache),
      time(lookup(query), cache),
    ])
    const beyond = median(pairs.map(([one = 0, other = 0]) => other - one))
    line(query, start + beyond, start)
    if (beyond > limit) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
