import { dateOf, mendedDigits, month, monthNumber } from './digits.ts'
import { type Piece, without } from './piece.ts'
import { field, nothingRead, type Reading, together } from './reading.ts'

/** A piece with what was found in it taken out. */
export interface Taken {
  readonly reading: Reading
  readonly rest: Piece
}

type Take = (piece: Piece) => Taken

const unchanged = (rest: Piece): Taken => ({ reading: nothingRead, rest })

/** Takes the first match of a pattern out of a piece. */
function taking(pattern: RegExp, read: (found: RegExpExecArray) => Reading): Take {
  return (piece) => {
    const found = pattern.exec(piece.plain)
    if (found === null) return unchanged(piece)
    const rest = without(piece, found.index, found.index + found[0].length)
    return { reading: read(found), rest }
  }
}

/** A closing bracket that nothing opened, and the marks that end a sentence, are not the address's. */
function endless(address: string): string {
  const bare = address.replace(/[.,;:'"”]+$/u, '')
  const isOpen = bare.split('(').length >= bare.split(')').length
  return /[)\]]$/u.test(bare) && !(isOpen && bare.endsWith(')')) ? endless(bare.slice(0, -1)) : bare
}

/** Further pieces that a converter tore off the end of an identifier: digits, nothing behind them. */
const torn = '(?:(?: (?=[\\w./()-]*\\d)[\\w./()-]+)+(?=\\s*[.]?\\s*$))?'

const doiPattern = new RegExp(
  `(?:[[(]? ?(?:https? ?: ?//(?:dx\\.)?doi\\.org/|D ?[O0] ?[I1l]) ?[:.]? ?(?:https?://(?:dx\\.)?doi\\.org/)?(?:doi:)?)+ ?(10 ?\\. ?\\d(?: ?\\d){3,8} ?/ ?[^\\s\\[\\]]+${torn})\\]?`,
  'iu',
)
const bareDoi = new RegExp(
  `(?<![\\w/.=])(10\\.\\d{4,9}(?: \\d{1,2}(?=/))?/[^\\s\\[\\]]+${torn})`,
  'u',
)

function doiReading(found: RegExpExecArray): Reading {
  const written = endless((found[1] ?? '').trim())
  const doi = written.replace(/\s+/gu, '')
  return field('DOI', doi, /\s/u.test(written) ? 0.7 : 0.98)
}

/** A DOI that is printed as an address is one too. */
function addressOfDoi(found: RegExpExecArray): Reading {
  const start = /https?:\/\/(?:dx\.)?doi\.org\//iu.exec(found[0])?.[0]
  const { DOI } = doiReading(found).fields
  return start === undefined || typeof DOI !== 'string'
    ? nothingRead
    : field('URL', start + DOI, 0.95)
}

/** `dx.doi.org/10…` as the only address is the DOI itself: it is not an address beside it. */
const doi: Take = (piece) => {
  const labelled = taking(doiPattern, (found) => together(doiReading(found), addressOfDoi(found)))(
    piece,
  )
  return labelled.reading === nothingRead ? taking(bareDoi, doiReading)(piece) : labelled
}

const urlPattern = new RegExp(
  `(?:Available (?:from|at) ?:? ?|Retrieved from ?:? ?|URL ?:? ?)?(h?tt?ps? ?: ?/ ?/ ?[^\\s\\u4e00-\\u9fff]+${torn})`,
  'iu',
)

const url: Take = (piece) => {
  const found = urlPattern.exec(piece.plain)
  if (found === null) return unchanged(piece)
  const written = endless((found[1] ?? '').trim())
  // Marks of full width are no part of an address, so the plain spelling is the address itself.
  const address = written.replace(/\s+/gu, '')
  const start = found.index
  const end = start + found[0].length
  const isWhole = written === address && /^https?:\/\//u.test(address)
  return {
    reading: field('URL', address, isWhole ? 0.97 : 0.6),
    rest: without(piece, start, end),
  }
}

const day = '(\\d(?: ?\\d){3}) ?[-./年] ?(\\d ?\\d?) ?(?:[-./月] ?(\\d ?\\d?))?日?'
const closed = (text: string | undefined): string => (text ?? '').replace(/\s/gu, '')

function dayReading(name: string, found: RegExpExecArray): Reading {
  const parts = [found[1], found[2], found[3]].map((part) => closed(part) || undefined)
  return field(name, dateOf(...parts), /\s/u.test(found[0].trim()) ? 0.8 : 0.97)
}

const accessed: Take = (piece) => {
  const inBrackets = new RegExp(`\\[ ?(?:引用日期 ?:? ?|cited )?${day} ?\\]`, 'u')
  const found = taking(inBrackets, (one) => dayReading('accessed', one))(piece)
  if (found.reading !== nothingRead) return found
  const words = new RegExp(
    `\\[?(?:cited|accessed|retrieved|last accessed)(?: on)? ?:? ?(?:(\\d{4}) (${month}) ?(\\d{1,2})?|(${month}) ?(\\d{1,2}), ?(\\d{4})|(\\d{1,2}) (${month}),? ?(\\d{4}))\\]?`,
    'iu',
  )
  return taking(words, (one) => {
    const of = (year?: string, name?: string, date?: string) =>
      dateOf(year, monthNumber(name), date)
    const date =
      one[1] !== undefined
        ? of(one[1], one[2], one[3])
        : one[4] !== undefined
          ? of(one[6], one[4], one[5])
          : of(one[9], one[8], one[7])
    return field('accessed', date, 0.9)
  })(piece)
}

/** `(2012-06-14)` before the access date of an online resource: the day it was published or changed. */
export const dateInBrackets: Take = (piece) => {
  const found = taking(new RegExp(`\\( ?${day} ?\\)`, 'u'), (one) => dayReading('issued', one))(
    piece,
  )
  if (found.reading !== nothingRead) return found
  return taking(/\( ?(\d{4}) ?\)/u, (one) => field('issued', dateOf(one[1]), 0.9))(piece)
}

const cstr = taking(/CSTR ?: ?(?:\\cstr ?)?([\w.-]+\w)/u, (found) => field('CSTR', found[1], 0.95))
const pmid = taking(/\bPMID ?:? ?(\d{4,9})\b/iu, (found) => field('PMID', found[1], 0.97))
const pmcid = taking(/\b(?:PMCID ?:? ?)?(PMC\d{4,9})\b/iu, (found) =>
  field('PMCID', found[1], 0.97),
)

/** Takes addresses, identifiers and the date of access out of the end of an entry. */
export function identifiers(piece: Piece): Taken {
  const takes: readonly Take[] = [accessed, doi, url, cstr, pmid, pmcid]
  return takes.reduce<Taken>(({ reading, rest }, take) => {
    const found = take(rest)
    return { reading: together(reading, found.reading), rest: found.rest }
  }, unchanged(piece))
}

/** Digits mended, spaces a converter put inside left out. */
export const mendedNumber = (text: string): string => mendedDigits(text.replace(/\s+/gu, ''))
