import type { NumberWord } from './language.ts'

const lists = [
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
]
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const tenths =
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ')

const small: ReadonlyMap<string, number> = new Map([
  ...lists.flatMap((list) => list.split(' ').map((word, index) => [word, index + 1] as const)),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ...tenths.map((word, index) => [word, (index + 2) * 10] as const),
])
const large: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
])

/** Words that say a number beside another sense. */
const others: ReadonlyMap<string, number> = new Map([
  ...'once twice thrice'.split(' ').map((word, index) => [word, index + 1] as const),
  ...'single double triple quadruple'.split(' ').map((word, index) => [word, index + 1] as const),
  ...'doublet triplet quadruplet'.split(' ').map((word, index) => [word, index + 2] as const),
  ['both', 2],
  ['dual', 2],
  ['zero', 0],
])
const months =
  'January February March April May June July August September October November December'.split(' ')
/** Behind these a scanner may lose the space: `Januaryand`, but Marchand is a name. */
const longMonths = 'January|February|August|September|October|November|December'
/** With a capital letter: `may` and `march` are words of their own. */
const month = new RegExp(
  `(?=[JFMASOND])(?<!\\p{Lu})(?:${months.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}|Sept)(?!\\p{L})|(?=[JFASOND])(?<!\\p{Lu})(?:${longMonths})(?=(?:and|to)\\s)`,
  'gu',
)

const either = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|')
const units = [...small].flatMap(([word, value]) => (value < 10 ? [word] : []))
/** 1 to 99: `seventy-one`, `sixty four`. */
const below100 = `(?:(?:${tens.join('|')})[-‐‑\\s](?:${either(units)})|${either(small.keys())})`
const scaled = `(?:\\s(?:${either(large.keys())})\\b)`
/** `two hundred and six thousand and one`: every part but the last has its magnitude. */
const phrase = `(?:(?:${below100}|an?)${scaled}+(?:,?\\s(?:and\\s)?${below100}(?![-\\w])${scaled}*)*|${below100})`
/** The first letters are looked at first: most places of a text are passed over by them alone. */
const wordOf = (cardinal: string) =>
  new RegExp(
    `(?=[abdefnoqstz])(?<![\\p{L}\\d])(?:(${cardinal})|${either(others.keys())})(?:-?fold|(?<=let)s)?(?=cases|patients|(?!\\p{L}))`,
    'giu',
  )
const short = wordOf(below100)
/** Only a text with a magnitude needs it: to make it takes as long as to read a whole review. */
const long = wordOf(phrase)
const magnitude = new RegExp(`\\s(?:${either(large.keys())})`, 'iu')

const dayBefore = /\d(?:st|nd|rd|th)?\s$/u
const dateAfter =
  /^[.,]?\s?(?:\d{1,2}(?:st|nd|rd|th)?(?!\d)|(?:of\s)?(?:19|20)\d\d)|^\.?\s?(?:to|and|through|until|[-–—~～])\s?\p{Lu}\p{Ll}{2,8}[.,]?\s?(?:\d{1,2},?\s)?(?:19|20)\d\d/u

/** A month with its day or year, or with the month that its year stands behind. */
function isDated(text: string, start: number, end: number): boolean {
  return (
    dateAfter.test(text.slice(end, end + 32)) ||
    dayBefore.test(text.slice(Math.max(0, start - 5), start))
  )
}

/** 206001 of `two hundred and six thousand and one`. */
function amount(text: string): number {
  let total = 0
  let part = 0
  for (const name of text.toLowerCase().match(/[a-z]+/gu) ?? []) {
    const magnitude = large.get(name)
    if (magnitude === 100) part = Math.max(part, 1) * 100
    else if (magnitude !== undefined) {
      total += Math.max(part, 1) * magnitude
      part = 0
    } else part += small.get(name) ?? 0
  }
  return total + part
}

/** Words that say one, or a number of years: a week, two decades. */
const article = /(?<!\p{L}|half\s)an?(?=\s(?:second|minute|hour|day|week|month|year)(?!\p{L}))/giu
const decades = new RegExp(
  `(?=[topfsend])(?<!\\p{L})(?:(${units.join('|')})\\s)?decades?(?!\\p{L})`,
  'giu',
)

function unnamed(text: string): readonly NumberWord[] {
  const ones = [...text.matchAll(article)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
    value: '1',
  }))
  const years = [...text.matchAll(decades)].map(({ 0: whole, 1: count, index }) => ({
    start: index,
    end: index + whole.length,
    value: String((small.get(count?.toLowerCase() ?? 'one') ?? 1) * 10),
  }))
  return [...ones, ...years]
}

/** 1/2 and 1/4; `halved`, by 50 %. */
const fraction = /(?=[hq])(?<!\p{L})(?:half|halv(?:e[sd]?|ing)|quarters?)(?!\p{L})/giu
/** The one of `a third`; nothing, for 0. */
const single =
  /(?<!\p{L})an?(?=\s(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?!\p{L}))/giu
const nothing =
  /(?<!\p{L})(?:none|no(?=\s(?!more|less|fewer|later|earlier|longer|shorter|greater|higher|lower)))(?!\p{L})/giu

function fractions(text: string): readonly NumberWord[] {
  const word = ({ 0: whole, index }: RegExpExecArray, value: string) => ({
    start: index,
    end: index + whole.length,
    value,
  })
  return [
    ...[...text.matchAll(fraction)].flatMap((match) => {
      const parts = ['1', /^h/iu.test(match[0]) ? '2' : '4']
      return [...parts, ...(/^halv/iu.test(match[0]) ? ['50%'] : [])].map((value) =>
        word(match, value),
      )
    }),
    ...[...text.matchAll(single)].map((match) => word(match, '1')),
    ...[...text.matchAll(nothing)].map((match) => word(match, '0')),
  ]
}

/**
 * Cardinals and ordinals in words, also compound ones, months, and words such as `twice`; of `half`
 * both numbers of the fraction.
 */
export function englishNumbers(text: string): readonly NumberWord[] {
  const said = [...text.matchAll(magnitude.test(text) ? long : short)].map(
    ({ 0: whole, 1: cardinal, index }) => {
      const name = whole.toLowerCase().replace(/-?fold$|(?<=let)s$/u, '')
      const value = cardinal === undefined ? (others.get(name) ?? 0) : amount(cardinal)
      return { start: index, end: index + whole.length, value: String(value) }
    },
  )
  const named = [...text.matchAll(month)].map(({ 0: whole, index }) => {
    const value = months.findIndex((name) => name.startsWith(whole.slice(0, 3))) + 1
    const end = index + whole.length
    return { start: index, end, value: String(value), isExact: isDated(text, index, end) }
  })
  return [...said, ...named, ...unnamed(text), ...fractions(text)].sort((a, b) => a.start - b.start)
}
