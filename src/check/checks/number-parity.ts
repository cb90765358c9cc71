import { type NumberToken, numberTokens } from '../../language/numbers.ts'
import type { Block, Leaf, Review, Side, Unit } from '../../model/review.ts'
import { defineCheck } from '../check.ts'
import { differenceMessage, pairDifferences, placesOf } from '../differences.ts'
import { comparableUnits } from '../untranslated.ts'

/** A heading may be counted in one text and not in the other. */
const ordinal = /^\s*\d{1,2}(?:[.．]\d{1,2})*[.．、\s\u3000]\s*/u

function level({ above, node }: Leaf): string {
  return [...above, node.type].filter((type) => /^(?:super|sub)script$/.test(type)).join(' ')
}

/** Stretches that are read apart: markers are left out, `10` and the raised `9` are two numbers. */
function stretches(block: Block): readonly { start: number; end: number }[] {
  const parts: { start: number; end: number; level: string }[] = []
  for (const leaf of block.leaves) {
    if (leaf.node.type === 'citationGroup') continue
    const last = parts.at(-1)
    if (last !== undefined && last.end === leaf.start && last.level === level(leaf)) {
      last.end = leaf.end
    } else parts.push({ start: leaf.start, end: leaf.end, level: level(leaf) })
  }
  return block.leaves.length === 0 ? [{ start: 0, end: block.text.length }] : parts
}

/** A gloss in the other language: （programmed death 1，PD-1）; group 1 is its long form. */
const gloss = /[（(]([^（）()]*\s[^（）()]*)[，,][^（），,()]*[）)]/gu

/** Long forms in the other language repeat the number of the name before them: 受体1（… 1，PD-1）. */
function glosses(text: string, isWrittenIn: (text: string) => boolean) {
  return [...text.matchAll(gloss)].flatMap(({ 1: longForm = '', index }) =>
    isWrittenIn(longForm) ? [] : [{ start: index + 1, end: index + 1 + longForm.length }],
  )
}

function tokensOf(review: Review, unit: Unit, side: Side, block: Block): readonly NumberToken[] {
  const { language } = review.articles[side]
  const skipped = unit.kind === 'heading' ? (ordinal.exec(block.text)?.[0].length ?? 0) : 0
  const repeated = glosses(block.text, language.isWrittenIn)
  return stretches(block)
    .flatMap(({ start, end }) =>
      numberTokens(block.text.slice(start, end), language).map((token) => ({
        ...token,
        start: token.start + start,
        end: token.end + start,
      })),
    )
    .filter(({ start }) => start >= skipped)
    .map((token) =>
      repeated.some(({ start, end }) => token.start >= start && token.end <= end)
        ? { ...token, isLoose: true }
        : token,
    )
}

const isGroup = (written: string) => /^\d{3}(?:\.\d+)?$/u.test(written)

/**
 * `1 000` as one number where the other text has that number: a plain space also stands between two
 * numbers, 表1 100例, so that it joins digits only where nothing else explains them.
 */
function withJoined(
  tokens: readonly NumberToken[],
  { text }: Block,
  others: readonly NumberToken[],
): readonly NumberToken[] {
  const values = new Set(others.map(({ value }) => value))
  const joined: NumberToken[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const run = groupsFrom(tokens, at, text)
    const whole = run
      .map((_, index) => joinedToken(run.slice(0, index + 1), text))
      .findLast((token, index) => token !== undefined && index > 0 && values.has(token.value))
    const alone = run.slice(0, 1)
    joined.push(...(whole === undefined ? alone : [whole]))
    if (whole !== undefined) at += run.filter(({ end }) => end <= whole.end).length - 1
  }
  return joined
}

function joinedToken(run: readonly NumberToken[], text: string): NumberToken | undefined {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const { start } = first
  const { end } = last
  const value = text.slice(start, end).normalize('NFKC').replaceAll(' ', '')
  return { start, end, value: last.value.endsWith('%') ? `${value}%` : value, isLoose: false }
}

/** No count is larger than this many groups. */
const mostGroups = 5

/** The token at `at`, and those behind it that may be its groups of three digits. */
function groupsFrom(tokens: readonly NumberToken[], at: number, text: string) {
  const written = ({ start, end }: NumberToken) => text.slice(start, end).normalize('NFKC')
  const run = tokens.slice(at, at + 1)
  if (!run.every((token) => /^[1-9]\d{0,2}$/u.test(written(token)))) return run
  for (let next = tokens[at + 1]; next !== undefined; next = tokens[at + run.length]) {
    if (run.length === mostGroups) break
    const before = run.at(-1)
    const isNext = before?.end === next.start - 1 && text[before.end] === ' '
    if (!isNext || !isGroup(written(next)) || written(before).includes('.')) break
    run.push(next)
  }
  return run
}

/** `tokens` without one for each equal value in `others`. */
function without(
  tokens: readonly NumberToken[],
  others: readonly NumberToken[],
): readonly NumberToken[] {
  const left = new Map<string, number>()
  for (const { value } of others) left.set(value, (left.get(value) ?? 0) + 1)
  return tokens.filter(({ value }) => {
    const count = left.get(value) ?? 0
    left.set(value, count - 1)
    return count <= 0
  })
}

const exact = (tokens: readonly NumberToken[]) => tokens.filter(({ isLoose }) => !isLoose)
const loose = (tokens: readonly NumberToken[]) => tokens.filter(({ isLoose }) => isLoose)

/** A name that both texts hold may stand in one more often: CDX2 again, where the other says "both". */
function withoutShared(
  own: readonly NumberToken[],
  other: readonly NumberToken[],
): readonly NumberToken[] {
  const named = new Set(exact(other).map(({ name }) => name))
  return own.filter(({ name, isLoose }) => isLoose || name === undefined || !named.has(name))
}

const stem = (name: string) => name.replace(/\d+$/u, '')

/** Names that the other text holds with another number: no word of it says IDH2 where it has IDH1. */
function renumbered(own: readonly NumberToken[], other: readonly NumberToken[]) {
  const stems = new Set(exact(other).flatMap(({ name }) => (name === undefined ? [] : stem(name))))
  return own.filter(({ name }) => name !== undefined && stems.has(stem(name)))
}

/** Digits of `own` that neither digits nor spare words of `other` say. */
function leftOver(own: readonly NumberToken[], other: readonly NumberToken[]) {
  const left = withoutShared(own, other)
  const right = withoutShared(other, own)
  const spare = without(loose(right), loose(left))
  const lone = without(exact(left), exact(right))
  const strict = renumbered(lone, other)
  const said = without(lone, spare)
  return lone
    .filter((token) => strict.includes(token) || said.includes(token))
    .map(({ value, start, end }) => ({ value, span: { start, end } }))
}

/** The same numbers stand in both texts of a unit. */
export const numberParity = defineCheck({
  id: 'number-parity',
  summary: {
    en: 'Finds numbers that differ between a block and its translation.',
    zh: '找出一段与其译文之间不一致的数字。',
  },
  reason: {
    en: 'A wrong digit in a dose, a rate or a number of patients is the worst fault of a medical translation, and the hardest to see.',
    zh: '剂量、比率或例数错一位数字，是医学翻译中最严重、也最难看出的差错。',
  },
  severity: 'error',
  examples: [
    {
      name: 'digits changed places',
      source: '中位随访31.8个月。',
      translation: 'Median follow-up was 38.1 months.',
      messages: ['Unexpected number `38.1` in the translation, expected `31.8` as in the source'],
    },
    {
      name: 'a number is missing',
      source: '共120例，其中8例死亡。',
      translation: 'There were 120 patients, some of whom died.',
      messages: ['Missing number `8` in the translation, expected it as in the source'],
    },
    {
      name: 'a percent sign is missing',
      source: '缓解率为53.3%。',
      translation: 'The response rate was 53.3.',
      messages: ['Unexpected number `53.3` in the translation, expected `53.3%` as in the source'],
    },
    {
      name: 'a name has another number',
      source: '抗CD38单抗。',
      translation: 'An anti-CD19 antibody.',
      messages: ['Unexpected number `19` in the translation, expected `38` as in the source'],
    },
    {
      name: 'an address, and thousands parted by a space',
      source:
        '共1 000例，12 345次，见<doi:10.1056/NEJMoa1817249>和https://example.org/2024/12（2项）。',
      translation:
        'There were 1,000 patients and 12,345 visits; see 2 pages at <https://example.org/2>.',
      messages: [],
    },
    {
      name: 'two numbers in sequence',
      source: '图1 100例，表2 300例。',
      translation: 'Fig. 1: 100 patients; Table 2: 350 patients.',
      messages: ['Unexpected number `350` in the translation, expected `300` as in the source'],
    },
    {
      name: 'a name with its gloss, which repeats the number',
      source: '程序性死亡受体1（programmed death 1，PD-1）抑制剂治疗24例。',
      translation: 'Inhibitors of programmed death 1 (PD-1) were given to 24 patients.',
      messages: [],
    },
    {
      name: 'the same numbers, written as each language writes them',
      source:
        '２０世纪90年代，1234例（10%～20%）接受2次AMG 420治疗，2项Ⅲ期试验，10<sup>9</sup>/L［1］。',
      translation:
        'In the 1990s, 1,234 patients (10–20%) received AMG 420 twice in two phase 3 trials, 10⁹/L [1].',
      messages: [],
    },
  ],
  *find(review) {
    for (const unit of comparableUnits(review)) {
      const { source, translation } = unit.blocks
      if (source === undefined || translation === undefined) continue
      const ours = tokensOf(review, unit, 'source', source)
      const theirs = tokensOf(review, unit, 'translation', translation)
      const [left, right] = [
        withJoined(ours, source, theirs),
        withJoined(theirs, translation, ours),
      ]
      const differences = pairDifferences(unit, leftOver(left, right), leftOver(right, left))
      for (const difference of differences) {
        const places = placesOf(review, unit, difference)
        yield { message: differenceMessage('number', difference), unit: unit.id, places }
      }
    }
  },
})
