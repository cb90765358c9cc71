import { placeholder } from '../model/placeholder.ts'
import type { Article } from '../model/review.ts'
import { codeFaults } from './code-faults.ts'
import { codeIds } from './code-ids.ts'
import { inLanguage, marksOf } from './kept-marks.ts'
import { bare, copied, type ReadUnit, type ReadXliff, untranslated } from './read-unit.ts'
import { withRetypedCodes } from './retyped-codes.ts'
import type { SlotPair } from './slots.ts'
import { type Code, codesOf, contentKey, plainText, type Token, trimmed } from './tokens.ts'
import { xmlClean } from './xml-text.ts'

/** A line that came back, with what did not fit. */
export interface Returned {
  readonly pair: SlotPair
  readonly tokens: readonly Token[]
}

/** What did not fit: id of the line, where the file says so, and one sentence. */
export interface Misfit {
  readonly id: string
  readonly line?: number
  readonly severity: 'warning' | 'info'
  readonly message: string
}

/** The text by which a line is known, whatever became of its codes. */
const textKey = (tokens: readonly Token[]) =>
  xmlClean(plainText(tokens)).normalize('NFC').replaceAll(/\s+/gu, '')

const sourceTokens = ({ slots, segments }: SlotPair) =>
  slots.source?.tokens ?? segments.flatMap(({ source }) => source)

const unused = (pairs: Iterable<SlotPair>, keyOf: (pair: SlotPair) => string) => {
  const held = new Map<string, SlotPair[]>()
  for (const pair of pairs) {
    const key = keyOf(pair)
    const same = held.get(key)
    if (same) same.push(pair)
    else held.set(key, [pair])
  }
  return held
}

/** Which unit of the file is which line of the review: by id and text, by text, by id. */
function matched(pairs: readonly SlotPair[], units: readonly ReadUnit[]) {
  const found = new Map<ReadUnit, SlotPair>()
  const free = new Set(pairs)
  const pass = (
    keyOfPair: (pair: SlotPair) => string,
    keyOfUnit: (unit: ReadUnit) => string | undefined,
  ) => {
    const waiting = unused(free, keyOfPair)
    for (const unit of units) {
      const key = found.has(unit) ? undefined : keyOfUnit(unit)
      const pair = key === undefined ? undefined : waiting.get(key)?.shift()
      if (pair === undefined) continue
      found.set(unit, pair)
      free.delete(pair)
    }
  }
  const pairText = (pair: SlotPair) => textKey(sourceTokens(pair))
  const unitText = (unit: ReadUnit) => textKey(unit.source)
  const ifText = (unit: ReadUnit, key: string) => (unitText(unit) === '' ? undefined : key)
  pass(
    (pair) => `${pair.id} ${pairText(pair)}`,
    (unit) => `${unit.id} ${unitText(unit)}`,
  )
  pass(pairText, (unit) => ifText(unit, unitText(unit)))
  pass(
    ({ id }) => id,
    (unit) => ifText(unit, unit.id),
  )
  return { found, missing: [...free] }
}

function codesById(pair: SlotPair): ReadonlyMap<string, Code> {
  const { source, translation } = codeIds(pair.segments)
  const known = new Map<string, Code>()
  for (const ids of [translation, source]) {
    for (const [token, id] of ids) if (token.type !== 'text') known.set(id, token.code)
  }
  return known
}

/** How a marker is spelled, whatever the width of its signs. */
const spelling = ({
  open,
  close,
}: {
  readonly open: string
  readonly close?: string | undefined
}) =>
  `${open} ${close ?? ''}`
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll('、', ',')
    .replaceAll(/[~〜—–]/gu, '-')

const givenCode = (open: string, close: string | undefined): Code => ({
  type: 'given',
  key: `given ${open}`,
  open,
  ...(close === undefined ? {} : { close }),
})

const end: Token = { type: 'text', value: '\n', at: 0 }

/** What a skeleton has for a segment that has no translation: a sign, or a name as it is. */
function signFor({ type, key }: Code, pair: SlotPair, article: Article): readonly Token[] {
  const source = pair.segments.find(({ id }) => id === key)?.source ?? []
  if (type === copied) {
    const kept = source.map((token) =>
      token.type === 'text' ? token : { ...token, code: inLanguage(token.code, article) },
    )
    return [end, ...kept, end]
  }
  return [end, { type: 'text', value: placeholder, at: 0 }, ...marksOf(source, article), end]
}

/** The translation of a line as it comes back where nothing was changed: its segments, joined anew. */
function unchanged(pair: SlotPair, article: Article): readonly Token[] {
  const parts = pair.segments.flatMap(({ translation }) => [end, ...translation, end])
  return trimmed(joined(parts, article))
}

/** The codes of a line that came back as those of the review; what is unknown is told and left out. */
function settled(
  unit: ReadUnit,
  pair: SlotPair,
  article: Article,
  isNew: boolean,
): { readonly tokens: readonly Token[]; readonly faults: readonly string[] } {
  const known = codesById(pair)
  const all = [...codesOf(sourceTokens(pair)), ...codesOf(pair.slots.translation?.tokens ?? [])]
  const faults: string[] = []
  const codeOf = ({ key: id, open, close, type }: Code): Code | undefined => {
    const written = all.find((code) => spelling(code) === spelling({ open, close }))
    if (type === 'given')
      return written === undefined
        ? givenCode(open, close)
        : { ...written, open, ...(close === undefined ? {} : { close }) }
    const own = known.get(id)
    if (own === undefined) faults.push(`the inline code \`${id}\` is unknown and was left out`)
    return own
  }
  const codes = new Map<string, Code | undefined>()
  const tokens = (unit.target ?? []).flatMap((token): readonly Token[] => {
    if (token.type === 'text') return [token]
    if (token.code.type === untranslated || token.code.type === copied)
      return isNew ? signFor(token.code, pair, article) : []
    const name = `${token.code.key} ${token.code.open} ${token.code.close}`
    if (!codes.has(name)) codes.set(name, codeOf(token.code))
    const code = codes.get(name)
    return code === undefined ? [] : [{ ...token, code: inLanguage(code, article) }]
  })
  const read = trimmed(joined(tokens, article))
  return { tokens: withRetypedCodes(read, sourceTokens(pair), article), faults }
}

/** Neighbouring texts as one; ends of segments and of lines as the language joins lines. */
function joined(tokens: readonly Token[], { language }: Article): readonly Token[] {
  const list: Token[] = []
  for (const token of tokens) {
    const last = list.at(-1)
    if (token.type === 'text' && last?.type === 'text') {
      list[list.length - 1] = { ...last, value: last.value + token.value }
    } else list.push(token)
  }
  return list.map((token) => {
    if (token.type !== 'text') return token
    const value = token.value.replaceAll(/\s+/gu, (gap, at: number, whole: string) =>
      /[\r\n]/u.test(gap)
        ? language.joinLines(whole[at - 1] ?? '', whole[at + gap.length] ?? '')
        : ' ',
    )
    return { ...token, value }
  })
}

/** What did not fit of one line that came back, and its tokens. */
function returnedLine(unit: ReadUnit, pair: SlotPair, translation: Article, isNew: boolean) {
  const messages: string[] = []
  const source = sourceTokens(pair)
  if (textKey(source) !== textKey(unit.source)) {
    messages.push(
      `The source of \`${pair.id}\` has changed since the export, expected the translation revised`,
    )
  }
  // A copy of the source that no one has marked as done makes no line that was not there.
  const isLeft = unit.isDraft && isCopied(unit) && !isNew && !pair.slots.translation
  if (unit.target === undefined || isLeft) {
    if (source.length > 0) messages.push(`No translation of \`${pair.id}\` came back, expected one`)
    return { messages }
  }
  for (const segment of unit.empty)
    messages.push(`No translation of the segment \`${segment}\` came back, expected one`)
  const { tokens, faults } = settled(unit, pair, translation, isNew)
  const before = pair.slots.translation?.tokens ?? []
  if (tokens.length === 0) {
    messages.push(`No translation of \`${pair.id}\` came back, expected one`)
    return { messages }
  }
  for (const fault of [...unit.faults, ...faults, ...codeFaults(source, tokens, before)])
    messages.push(`In the translation of \`${pair.id}\` ${fault}`)
  const isKept = before.length > 0 && isSame(unchanged(pair, translation), tokens)
  return { messages, returned: { pair, tokens: isKept ? before : tokens } }
}

/** A text that is not taken is in the message, so that nothing of it is lost. */
function unknownLine({ id, target }: ReadUnit, first: ReadUnit | undefined): readonly string[] {
  const text = plainText(target ?? [])
    .replaceAll(/\s+/gu, ' ')
    .trim()
  if (first !== undefined) {
    const isAlike = text === '' || bare(first.target ?? []) === bare(target ?? [])
    const rest = isAlike ? '' : `, left out was: \`${text}\``
    return [`The unit \`${id}\` stands twice, the first was taken${rest}`]
  }
  if (target === undefined) return []
  return [`There is no line \`${id}\` in the review, its translation was left out: \`${text}\``]
}

const isCopied = ({ source, target = [] }: ReadUnit) =>
  bare(target) === '' || bare(target) === bare(source)

/** Tools that write no state leave the old one: that is told once. */
function draftMisfits(units: readonly ReadUnit[]): readonly Misfit[] {
  const drafts = units.filter(
    (unit) =>
      unit.isDraft &&
      !isCopied(unit) &&
      !codesOf(unit.target ?? []).some(({ type }) => type === copied),
  )
  const [first] = drafts
  if (first === undefined) return []
  const names = drafts.slice(0, 3).map(({ id }) => `\`${id}\``)
  const more = drafts.length > names.length ? ' and others' : ''
  const are = drafts.length === 1 ? 'line that it is' : 'lines that they are'
  const message = `The file says of ${drafts.length} ${are} not translated yet, what stands there was taken all the same: ${names.join(', ')}${more}`
  return [{ id: first.id, line: first.line, severity: 'info', message }]
}

const subtagOf = (tag: string) => tag.replace(/[-_].*$/su, '').toLowerCase()

function languageMisfits({ targetTag }: ReadXliff, { tag }: Article): readonly Misfit[] {
  if (targetTag === undefined || subtagOf(targetTag) === subtagOf(tag)) return []
  const message = `The file is translated into \`${targetTag}\`, expected \`${tag}\``
  return [{ id: '', severity: 'warning', message }]
}

/**
 * The lines that a translated XLIFF gives for a review, and all that did not fit: unknown lines,
 * sources changed since the export, codes lost, doubled or unknown, lines without a translation. `isNew`
 * says that the translation is made anew: a sign then stands for each segment that came back without one.
 */
export function matchXliff(
  pairs: readonly SlotPair[],
  xliff: ReadXliff,
  translation: Article,
  isNew: boolean,
): { readonly returned: readonly Returned[]; readonly misfits: readonly Misfit[] } {
  const { units } = xliff
  const misfits: Misfit[] = []
  const { found, missing } = matched(pairs, units)
  const returned: Returned[] = []
  const seen = new Map<string, ReadUnit>()
  for (const unit of units) {
    const pair = found.get(unit)
    const line = pair && returnedLine(unit, pair, translation, isNew)
    const messages = line?.messages ?? unknownLine(unit, seen.get(unit.id))
    if (!seen.has(unit.id)) seen.set(unit.id, unit)
    for (const message of messages)
      misfits.push({ id: pair?.id ?? unit.id, line: unit.line, severity: 'warning', message })
    if (line?.returned) returned.push(line.returned)
  }
  misfits.push(...draftMisfits(units), ...languageMisfits(xliff, translation))
  for (const pair of missing) {
    if (sourceTokens(pair).length === 0) continue
    const message = `\`${pair.id}\` is not in the file, expected every line of the source`
    misfits.push({ id: pair.id, severity: 'warning', message })
  }
  return { returned, misfits }
}

/** Whether a translation says the same as what stands there, but for signs that XML cannot hold. */
export const isSame = (one: readonly Token[], other: readonly Token[]): boolean =>
  contentKey(one.map(cleaned)) === contentKey(other.map(cleaned))

const cleaned = (token: Token): Token =>
  token.type === 'text' ? { ...token, value: xmlClean(token.value) } : token
