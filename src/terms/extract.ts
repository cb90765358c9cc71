import type { Language } from '../language/language.ts'
import { units } from '../language/symbols.ts'
import { firstOfTwo } from './coordinated-term.ts'
import { type Definition, findDefinitions } from './definitions.ts'
import { isAbbreviationShaped, latinKey } from './latin-names.ts'
import { withoutMath } from './plain-math.ts'
import { shareSaid, type TermEvidence, termStart } from './term-start.ts'
import { usualMeanings } from './usual-meanings.ts'

/** A stretch of running text to mine. */
export interface Passage {
  readonly text: string
  /** Line of a place of `text`, from 1. */
  readonly lineOf: (offset: number) => number
}

/** What a text says that a term is short for, or is called in another language. */
export interface TermEntry {
  readonly abbreviation?: string
  /** Full form in the language of the text. */
  readonly long?: string
  /** Full form in the other language. */
  readonly gloss?: string
  /** Where it is defined first. */
  readonly line: number
}

/** Registers of trials, grants, catalogue numbers; years behind the name of an author. */
const numbered = /\p{Nd}.*\p{Nd}.*\p{Nd}.*\p{Nd}/u
/** Numbers of references that a scanner took for letters: 1I-12. */
const misreadCitation = /^\p{Nd}[\p{Nd}IlOo]*[-–~,][\p{Nd}IlOo]+$/u
/** Values and what they are measured in: 0.01-0.08Hz, 2C. */
const measured = /^\p{Nd}+[.\p{Nd}\-–~～]*\p{L}{0,2}$|^\p{Nd}+\.\p{Nd}/u
/** A code of something that is sold, and no term: CAR-T疗法产品（CART-IL13Rα2）. */
const product = /(?:产品|商品|公司|试剂盒?)$/u
const surname = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*$|^\p{Lu}\p{Ll}{1,2}-\p{Ll}+$/u
/** What is said in brackets of a value: 取值范围为（…）. */
const unfinished = /[为是的如即约]$/u

function isNamed(gloss: string, long: string, { drugStem }: Language): boolean {
  if (drugStem.test(long)) return true
  // A lone word in capitals is a company, an author or a place: 辉瑞（Pfizer）.
  const words: readonly string[] = gloss.match(/[\p{L}\p{M}'’-]+/gu) ?? []
  const [first = ''] = words
  if (words.length > 1) return !/\p{Nd}/u.test(gloss)
  return first.length > 4 && long.length > 2 && !surname.test(first)
}

interface Found extends TermEntry {
  readonly key: string
}

/** What stands before the last number of a heading: 1.2. */
const headingStart = /(?:^|\n)\s*(?:\p{Nd}+\.)+$/u

/** The clause before the term's end, as far back as the letters of terms go. */
function stretchBefore(text: string, end: number, language: Language): number {
  const letters = language.unspacedLetters ?? ''
  const isOfTerm = new RegExp(
    `^[${letters}\\p{Script=Latin}\\p{Script=Greek}\\p{N}\\-‐‑–/+· ]$`,
    'u',
  )
  let start = end
  const reach = () => {
    while (start > 0 && end - start < 40 && isOfTerm.test(text.charAt(start - 1))) start -= 1
  }
  reach()
  // The number of a heading belongs to no term.
  const number = /^\n?\s*(?:\p{Nd}+(?:\.\p{Nd}+)*[ .]?(?=[^\p{Nd}\p{Script=Latin}-]))?\s*/u
  const lineStart = start === 0 || text.charAt(start - 1) === '\n'
  const skipped = lineStart ? (number.exec(text.slice(start, end))?.[0].length ?? 0) : 0
  start += skipped
  // Where more numbers stand before it, the stretch begins with the last: 1.2.1.
  if (headingStart.test(text.slice(Math.max(0, start - 12), start))) {
    start += /^\p{Nd}+\s+/u.exec(text.slice(start, end))?.[0].length ?? 0
  }
  while (text.charAt(start) === ' ') start += 1
  return start
}

/** A gloss with the abbreviations in it spelled out as the text does elsewhere: core genome MLST. */
function spelledOut(gloss: string | undefined, glosses: ReadonlyMap<string, string>) {
  return gloss?.replaceAll(/\p{Lu}{2,}/gu, (short) => glosses.get(latinKey(short)) ?? short)
}

function longOf(
  passage: Passage,
  { long, gloss, abbreviation }: Definition,
  language: Language,
  glosses: ReadonlyMap<string, string>,
  whole: string,
): string | undefined {
  if (long === undefined || language.unspacedLetters === undefined) return long?.text
  // `ABBR（中文）` gives the term between brackets, whole.
  if (abbreviation !== undefined && abbreviation.start < long.start && gloss === undefined) {
    return long.text
  }
  const from = stretchBefore(passage.text, long.end, language)
  const stretch = passage.text.slice(from, long.end)
  const known = spelledOut(gloss?.text ?? glosses.get(latinKey(abbreviation?.text ?? '')), glosses)
  const before = passage.text.slice(Math.max(0, from - 50), from)
  const at = { stretch, before: before.slice(-1), language }
  const evidence = { gloss: known, abbreviation: abbreviation?.text, text: whole }
  const meant = known === undefined ? usualMeaning(at, evidence) : evidence
  const start = termStart(stretch, before.slice(-1), language, meant)
  const first = start === 0 ? firstOfTwo(before, language, meant) : ''
  return `${first}${stretch.slice(start)}`.replaceAll(partedWord, '')
}

/** A blank that a converter left within a word. */
const partedWord = /(?<=\p{Lo}) (?=\p{Lo})/gu

interface Clause {
  readonly stretch: string
  readonly before: string
  readonly language: Language
}

/** Evidence with the usual meaning of the abbreviation that the clause says most of, if it says half of one. */
function usualMeaning({ stretch, before, language }: Clause, evidence: TermEvidence): TermEvidence {
  const meanings = usualMeanings(evidence.abbreviation ?? '').map((gloss) => {
    const meant = { ...evidence, gloss }
    const start = termStart(stretch, before, language, meant)
    const share = shareSaid(stretch.slice(start), gloss)
    return { meant, share, words: gloss.split(' ').length }
  })
  const [best] = meanings.sort((a, b) => b.share - a.share || b.words - a.words)
  return best !== undefined && best.share >= 0.5 ? best.meant : evidence
}

/** Units, numbers of registers and of references, codes of products: short, and short for nothing. */
function isCode(short: string, spelled: string | undefined): boolean {
  if (misreadCitation.test(short)) return true
  const isUnit = short.split('/').every((part) => units.has(latinKey(part)))
  if (isUnit && (short.includes('/') || !isAbbreviationShaped(short))) return true
  const number = numbered.exec(short)?.[0]
  return number !== undefined && spelled?.includes(number) !== true
}

/** Names of authors: Li, Al-Abdouh. */
function isPerson(short: string): boolean {
  if (/^\p{Lu}\p{L}{1,3}-\p{Lu}\p{Ll}{3,}$/u.test(short)) return true
  return short.length < 3 && surname.test(short) && usualMeanings(short).length === 0
}

/** One of the letters that count things: artery (A), vein (B). */
function isCounted(short: string, text: string): boolean {
  if (!/^\p{Lu}$/u.test(short)) return false
  const code = short.charCodeAt(0)
  return [code - 1, code + 1].some((next) => text.includes(`(${String.fromCharCode(next)})`))
}

function isEntry({ abbreviation, long, gloss, isSpelled }: Definition, whole: string): boolean {
  // Names are judged once it is known where they begin.
  if (abbreviation === undefined) return long !== undefined && gloss !== undefined
  const { text } = abbreviation
  // An M that its word stands before is no unit.
  const isInitial = isSpelled && gloss === undefined && /^\p{Lu}$/u.test(text)
  if (!isInitial && isCode(text, (gloss ?? long)?.text)) return false
  if (gloss !== undefined) return true
  if (isCounted(text, whole)) return false
  if (product.test(long?.text ?? '') || unfinished.test(long?.text ?? '')) return false
  if (isSpelled && long !== undefined) return true
  // [J] of a reference, a part of a figure, and what else stands in brackets without a full form.
  return text.length > 1 && !measured.test(text) && !isPerson(text)
}

/** True where both say the same, as far as both say something. */
const agrees = (a: string | undefined, b: string | undefined) =>
  a === undefined || b === undefined || latinKey(a) === latinKey(b)

function isSame(a: Found, b: Found): boolean {
  return a.key === b.key && agrees(a.long, b.long) && agrees(a.gloss, b.gloss)
}

/** Texts that end alike say one thing with words too many or too few. */
const endOf = ({ long = '' }: Found) => long.slice(-2)

/** Who stands in brackets behind many things is an author: 死亡率（XU）, 心肌梗死（XU）, 血运重建（XU）. */
function withoutAuthors(entries: readonly Found[]): readonly Found[] {
  const ends = new Map<string, Set<string>>()
  for (const entry of entries) {
    if (entry.abbreviation === undefined || entry.gloss !== undefined) continue
    ends.set(entry.key, (ends.get(entry.key) ?? new Set()).add(endOf(entry)))
  }
  return entries.filter(
    ({ key, gloss, abbreviation = '' }) =>
      gloss !== undefined || !/^\p{Lu}+$/u.test(abbreviation) || (ends.get(key)?.size ?? 0) < 3,
  )
}

function merged(entries: readonly Found[]): readonly TermEntry[] {
  const kept: Found[] = []
  /** Places in `kept`, by the key: a long text defines much. */
  const places = new Map<string, number[]>()
  for (const entry of entries) {
    const own = places.get(entry.key) ?? []
    const at = own.find((place) => isSame(kept[place] ?? entry, entry))
    const known = at === undefined ? undefined : kept[at]
    if (at !== undefined && known !== undefined) {
      kept[at] = { ...entry, ...known }
      continue
    }
    places.set(entry.key, [...own, kept.length])
    kept.push(entry)
  }
  return kept.map(({ key: _, ...entry }) => entry)
}

/** Characters before and behind a definition in which its term is looked for again: a review's length, not a book's. */
const reach = 15_000

/** Abbreviations and names that a text explains, one entry a concept, in the order of their first definition. */
export function extractTerms(
  written: readonly Passage[],
  language: Language,
): readonly TermEntry[] {
  const passages = written.map(withoutMath)
  const whole = passages.map(({ text }) => text).join('\n')
  const found = passages.map((passage) => ({
    passage,
    definitions: findDefinitions(passage.text, language).filter((one) =>
      isEntry(one, passage.text),
    ),
  }))
  const glosses = new Map<string, string>()
  for (const { definitions } of found) {
    for (const { abbreviation, gloss } of definitions) {
      if (abbreviation === undefined || gloss === undefined) continue
      const key = latinKey(abbreviation.text)
      if (!glosses.has(key)) glosses.set(key, gloss.text)
    }
  }
  let end = 0
  const entries = found.flatMap(({ passage, definitions }) => {
    const start = end
    end += passage.text.length + 1
    const around = whole.slice(Math.max(0, start - reach), end + reach)
    return definitions.flatMap((one): readonly Found[] => {
      const long = longOf(passage, one, language, glosses, around)
      const isName = one.abbreviation === undefined
      if (isName && !isNamed(one.gloss?.text ?? '', long ?? '', language)) return []
      return [
        {
          key: latinKey(one.abbreviation?.text ?? one.gloss?.text ?? ''),
          ...(one.abbreviation && { abbreviation: one.abbreviation.text }),
          ...(long !== undefined && { long }),
          ...(one.gloss && { gloss: one.gloss.text }),
          line: passage.lineOf(one.start),
        },
      ]
    })
  })
  return merged(language.unspacedLetters === undefined ? entries : withoutAuthors(entries))
}
