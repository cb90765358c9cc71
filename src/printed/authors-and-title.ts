import { unspacedLetter } from '../language/languages.ts'
import { dateOf } from './digits.ts'
import { isNameLike, type Names, namesOf, others } from './names.ts'
import { cut, fieldOf, type Piece, trimmed } from './piece.ts'
import { field, nothingRead, type Reading, together } from './reading.ts'

/** A full stop that may end a stretch: none of a decimal, of an abbreviation, of an initial in a list. */
const stop = /[.?!](?=\s|[^\s\d.,;:)\]/-])|[.?!]$/gu
const abbreviation =
  /(?:^|[\s(.,])(?:St|Dr|Prof|Mt|vs|Vs|No|Vol|Fig|sp|spp|subsp|cf|e\.g|i\.e|et|Ph\.D|U\.S|U\.K|Proc|Int|Conf|Trans|Eur|Am|Clin|Med|Mag|Commun|Veh|Technol|Global|Telecommun|Military)$/u

const isVolume = /^\s*Vol\b/u

/** Whether the stop at `at` belongs to an initial that other names follow: `J.H., et al`, `A. B. Smith`. */
function isInitialStop(plain: string, at: number): boolean {
  if (!/(?:^|[\s.,-])\p{Lu}$/u.test(plain.slice(Math.max(0, at - 3), at))) return false
  const next = plain.slice(at + 1, at + 24)
  // Another initial or a comma: the name goes on.
  if (/^\s*(?:\p{Lu}[.,]|[,;]|&|and\s)/u.test(next)) return true
  // Nothing but initials before: the family name is still to come.
  const before = plain.slice(0, at).split(/[,;]/u).at(-1) ?? ''
  return /^\s*(?:\p{Lu}(?:[.\s-]+|$))+$/u.test(before) && !/,/u.test(plain.slice(0, at))
}

/** Places of the stops that part the sentences of an entry: authors, title, source. */
export function stopsOf(plain: string): readonly number[] {
  return [...plain.matchAll(stop)]
    .map(({ index }) => index)
    .filter((at) => {
      if (plain[at] !== '.') return true
      const before = plain.slice(Math.max(0, at - 40), at)
      // [S.l.] and other brackets hold no end.
      if (before.lastIndexOf('[') > before.lastIndexOf(']')) return false
      const next = plain.slice(at + 1, at + 8)
      if (/(?:^|\W)Rev$/u.test(before) && /^\s*ed\b/u.test(next)) return false
      return isVolume.test(next) || (!abbreviation.test(before) && !isInitialStop(plain, at))
    })
}

const othersAt = new RegExp(
  `(?:[,;]|\\s|(?<=${unspacedLetter}))\\s*${others}\\s*[.,:;]*\\s*`,
  'giu',
)

/** A list of authors is rarely longer. */
const longestAuthors = 3000

/** Behind 等 or et al, if all before it are names. */
function behindOthers(plain: string): number | undefined {
  for (const found of plain.slice(0, longestAuthors).matchAll(othersAt)) {
    const before = plain.slice(0, found.index)
    const end = found.index + found[0].length
    const isClosed = /[.,:;]\s*$/u.test(found[0]) || /^[\s\p{Lu}]/u.test(plain.slice(end - 1))
    const names = before.split(/[,;、&]|\sand\s/u).filter((part) => part.trim() !== '')
    const isTranslated = /^\s*(?:译|编|著|主编)/u.test(plain.slice(end))
    if (isClosed && !isTranslated && names.length > 0 && mostAreNames(names)) return end
  }
  return undefined
}

function mostAreNames(parts: readonly string[]): boolean {
  const names = parts.filter((part) => isNameLike(part.replace(/\./gu, ' ')))
  return names.length >= parts.length * 0.6
}

/** Bodies that stops part instead of commas. */
const bodyEnd = /(?:学会|分会|协会|学组|小组|组|委员会|研究会|联盟|筹备组|办公室|中心|部|局|委)$/u

interface Split {
  readonly authors: Piece | undefined
  readonly title: Piece
}

const authorYear = /,?\s*\(?(c?(?:1[5-9]|20)\d\d)[a-z]?\)?$/u
/** The year behind "et al.,". */
const yearFirst = /^\(?((?:1[5-9]|20)\d\d)[a-z]?\)?\.\s+(?=\S)/u

function authorsEnd(plain: string): number | undefined {
  const behind = behindOthers(plain)
  if (behind !== undefined) return behind
  const stops = stopsOf(plain)
  const first = stops.find((at) => plain[at] === '.')
  if (first === undefined || first !== stops[0] || first > longestAuthors) return undefined
  let end = first
  for (const at of stops.slice(1, -1)) {
    if (plain[at] !== '.') break
    if (!bodyEnd.test(plain.slice(0, end)) || !bodyEnd.test(plain.slice(end, at))) break
    end = at
  }
  const rest = plain.slice(end + 1)
  return /\p{L}/u.test(rest) ? end + 1 : undefined
}

/** Parts what stands before the mark of the type: authors, a full stop, the title. */
function split(head: Piece): Split {
  const end = authorsEnd(head.plain)
  if (end === undefined) return { authors: undefined, title: head }
  const rest = cut(head, end)
  const dated = yearFirst.exec(rest.plain)?.[0].length ?? 0
  return { authors: trimmed(cut(head, 0, end + dated)), title: trimmed(cut(rest, dated)) }
}

/** Names as a reading; authors left out are told as the resolver knows it. */
export function namesReading(name: 'author' | 'editor' | 'translator', found: Names): Reading {
  const { names, isIncomplete, sure } = found
  if (names.length === 0) return nothingRead
  const list = isIncomplete && name !== 'author' ? [...names, { literal: 'others' }] : names
  const note =
    isIncomplete && name === 'author' ? field('note', 'AUTHORS-INCOMPLETE', 1) : nothingRead
  return together(field(name, list, sure), note)
}

/** The title without what damaged text leaves behind it. */
export function titleOf(piece: Piece): string {
  return fieldOf(piece, ' ,;:').replace(/(?<![.\p{Lu}])[.。．]$/u, '')
}

/** Reads `authors. title` and, of the author-date system, `authors, year. title`. */
export function authorsAndTitle(head: Piece): Reading {
  const { authors, title } = split(head)
  if (authors === undefined) return field('title', titleOf(title), 0.85)
  const dated = authorYear.exec(trimmed(authors, '.').plain)
  const people = dated === null ? authors : cut(trimmed(authors, '.'), 0, dated.index)
  const found = namesOf(people)
  const year = dated === null ? nothingRead : field('issued', dateOf(dated[1]?.slice(-4)), 0.9)
  const sure = found.sure > 0.9 ? 0.95 : 0.6
  return together(namesReading('author', found), field('title', titleOf(title), sure), year)
}
