import { runsOf } from './marker-layout.ts'

/** How an author writes lists of numbers. */
export interface MarkerSpelling {
  /** Between two numbers, with the space behind it: `,`, `, `, `，`. */
  readonly list: string
  /** Between the ends of a range: `-`, `–`. */
  readonly range: string
  /** Fewest consecutive numbers that are run together. */
  readonly runFrom: 2 | 3
  readonly digits: 'full' | 'half'
}

const number = '[\\d０-９]+'
const rangeSign = '\\s*[-‐‑–—−－～~∼〜]\\s*'
const listSign = /[\d０-９](\s*[,，、;；]\s*)(?=[\d０-９])/u
const rangeBetween = new RegExp(`(${number})(${rangeSign})(${number})`, 'u')
const pairs = new RegExp(`(${number})(?:\\s*[,，、;；]\\s*)(?=(${number}))`, 'gu')

const numberOf = (digits: string | undefined): number => Number((digits ?? '').normalize('NFKC'))

/** True where `［10-11］` is a range and false where `[10,11]` is a list; undefined where nothing tells. */
function runsPairs(written: string): boolean | undefined {
  const ranges = [...written.matchAll(new RegExp(rangeBetween, 'gu'))]
  if (ranges.some(([, from, , to]) => numberOf(to) === numberOf(from) + 1)) return true
  const lists = [...written.matchAll(pairs)]
  return lists.some(([, one, next]) => numberOf(next) === numberOf(one) + 1) ? false : undefined
}

/** How one marker is written; what it does not show is as `otherwise` says. */
export function spellingOf(
  written: string,
  otherwise: Partial<MarkerSpelling> = {},
): MarkerSpelling {
  const isFull = /[０-９]/u.test(written)
  const list = listSign.exec(written)?.[1] ?? otherwise.list
  const runs = runsPairs(written)
  return {
    list: list ?? (written.startsWith('［') ? '，' : ','),
    range: rangeBetween.exec(written)?.[2] ?? otherwise.range ?? '-',
    runFrom: runs === undefined ? (otherwise.runFrom ?? 3) : runs ? 2 : 3,
    digits: isFull ? 'full' : 'half',
  }
}

/** What the markers of one text show of their author's way, from the first that shows it. */
export function commonSpelling(markers: readonly string[]): Partial<MarkerSpelling> {
  const range = markers.map((one) => rangeBetween.exec(one)?.[2]).find((one) => one !== undefined)
  const runs = markers.map(runsPairs).find((one) => one !== undefined)
  return {
    ...(range === undefined ? {} : { range }),
    ...(runs === undefined ? {} : { runFrom: runs ? 2 : 3 }),
  }
}

function digitsOf(number: number, { digits }: MarkerSpelling): string {
  const half = String(number)
  if (digits === 'half') return half
  return half.replace(/\d/gu, (digit) => String.fromCodePoint(Number(digit) + 0xff10))
}

/** A marker with other numbers, and which of them it prints. */
export interface Respelled {
  readonly text: string
  readonly printed: ReadonlySet<number>
}

/**
 * The marker `written` with other numbers, in its own brackets, signs, spaces and digits; what it has
 * no sign for is taken from `otherwise`. What stands before its first and behind its last number stays.
 */
export function respell(
  written: string,
  numbers: readonly number[],
  otherwise: Partial<MarkerSpelling> = {},
): Respelled {
  const spelling = spellingOf(written, otherwise)
  const { list, range, runFrom } = spelling
  const runs = runsOf([...new Set(numbers)]).map((run) => {
    const isRange = run.length >= runFrom
    const printed = isRange ? [run[0] ?? 0, run.at(-1) ?? 0] : run
    const text = printed.map((one) => digitsOf(one, spelling)).join(isRange ? range : list)
    return { text, printed }
  })
  const [, before = '', after = ''] = /^([^\d０-９]*).*?([^\d０-９]*)$/su.exec(written) ?? []
  const text = runs.map((run) => run.text).join(list)
  return { text: before + text + after, printed: new Set(runs.flatMap((run) => run.printed)) }
}
