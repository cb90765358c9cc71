import { dateOf, mendedDigits, month, monthNumber, year } from './digits.ts'
import { mendedNumber } from './identifiers.ts'
import { cut, fieldOf, type Piece, trimmed } from './piece.ts'
import { field, nothingRead, type Reading, together, unreadText } from './reading.ts'

const spacedYear = `(?:${year}|(?:1[89]|20|2 ?0|1 ?[89]) ?\\d ?\\d)`
const supplement = '(?:Suppl(?:ement)?\\.?|增刊|专刊|Pt\\.?|S|Z) ?[A-Z]?\\d{0,3}'
const volume = `(?:[A-Z]{0,3}\\d[\\dOolI]{0,4}[A-Z]?(?:[-/]\\d{1,4})?(?: ?${supplement})?|${supplement})`
const issue = '\\(([^()]{1,40})\\)'
/** One page or place of a page: `541`, `S141`, `30S`, `e123`, `1.1`, `E20210`, `序2`, `扉页`. */
const one =
  '(?:\\p{L}{0,4}\\d[\\dOolI]*(?:[A-Za-z]{1,4}\\d*)?(?:\\.\\d+|\\(\\d+\\))?|[ivxlc]{1,6}|扉页|封底|封面|插页)'
/** `12 9-130`: a converter parted digits. */
const tornRange = '\\d{1,4} \\d{1,3} ?- ?\\d{1,5}|\\d{1,5} ?- ?\\d{1,3} \\d{1,3}(?![\\d(])'
const range = `(?:${tornRange}|${one}(?: ?- ?${one})?)`
const pages = `(?:pp?\\.? ?)?(${range}(?: ?[,+] ?${range}){0,3})(?:页)?`

const date = `(${spacedYear})年?(?:[-./ ](\\d{1,2})(?:[-./](\\d{1,2}))?|\\s(${month})(?:[ -]?(?:${month}|\\d{1,2}))?)?`
const opening = '(?:^|[.,; ]|(?<=[^\\d-]))\\s*'
const closing = '\\s*[.;,:]*\\s*$'

/** `2016,101(5): 541-58`, and what damage makes of it; 1 year, 2, 3 or 4 month, day, 5 volume, 6 issue, 7 pages. */
const gb = new RegExp(
  `${opening}${date}(?:\\s*[,;.]\\s*(?:vol\\.? ?)?(${volume}))?(?:\\s*[,;]?\\s*${issue})?(?:\\s*[:;,.]\\s*${pages})?${closing}`,
  'iu',
)
/** The same with something behind it that is no part of it. */
const gbBefore = new RegExp(
  `${opening}${date}\\s*[,;.:]\\s*(?:vol\\.? ?)?(?=[\\d(])(${volume})?(?:\\s*[,;]?\\s*${issue})?\\s*[:;]\\s*${pages}`,
  'iu',
)
/** `2017年390卷10104期: 1737-46页`, `2012年第3期`. */
const inWords = new RegExp(
  `(${year}) ?年?[,. ]*(?:第? ?(\\d{1,4}) ?卷)?[,. ]*(?:第? ?(\\d{1,5}) ?期)(?:[:,. ]*${pages})?${closing}`,
  'iu',
)
/** `126 (2015), 597-603` and `12, 345-350 (2010)`. */
const yearFirst = new RegExp(
  `[, ]\\s*\\(\\s*(${year})\\s*\\)\\s*[,:]?\\s*(${volume})(?:\\s*${issue})?\\s*[,:]\\s*${pages}${closing}`,
  'iu',
)
/** `2018(3), 490: 194-202`. */
const issueFirst = new RegExp(
  `${opening}(${year})\\s*${issue}\\s*,\\s*(${volume})\\s*:\\s*${pages}${closing}`,
  'iu',
)
const yearInBrackets = new RegExp(
  `[, ]\\s*(${volume})(?:\\s*${issue})?\\s*\\(\\s*(${year})\\s*\\)\\s*[,:]?\\s*(?:${pages})?\\s*[.]?\\s*$`,
  'iu',
)
const yearLast = new RegExp(
  `[, ]\\s*(${volume})\\s*(?:${issue})?\\s*[,:]\\s*${pages}\\s*[,]?\\s*\\(\\s*(${year})[^()]{0,12}\\)\\s*[.]?\\s*$`,
  'iu',
)
/** Without a year, which stands behind the authors: `12(3), 345-350`, `52(11): 1518-1523`. */
const noYear = new RegExp(
  `(?:[, ]\\s*(${volume})\\s*(?:${issue})?|(?<=\\p{L}\\s?)${issue})\\s*[,:]\\s*${pages}\\s*[.]?\\s*$`,
  'iu',
)
/** Set online before an issue: `中国医院药学杂志：1-5（2022-06-23）`. */
const early = new RegExp(
  `:\\s*${pages}\\s*\\(\\s*(\\d(?: ?\\d){3})-(\\d{1,2})-(\\d{1,2})\\s*\\)\\s*[.]?\\s*$`,
  'iu',
)

/** Where and when a contribution was printed; `before` is what stands in front: the journal's title. */
export interface Serial {
  readonly reading: Reading
  readonly before: Piece
}

const dashes = (text: string): string =>
  text.replace(/\s*[-–—−－～~]+\s*/gu, '-').replace(/(\d)\s+(?=\d)/gu, '$1')

/** Pages as printed; ranges with a hyphen, digits mended, spaces left out. */
export function pageText(printed: string): string {
  return dashes(printed.trim())
    .split(/(?<=[-,+])|(?=[-,+])/u)
    .map((part) => (/^\d*[Oo]?\d[\dOolI]*$/u.test(part) ? mendedDigits(part) : part))
    .join('')
    .replace(/,\s+/gu, ',')
    .replace(/[.,]+$/u, '')
}

const isMended = (printed: string | undefined): boolean => /[OolI]/u.test(printed ?? '')

function numbers(found: {
  readonly volume: string | undefined
  readonly issue: string | undefined
  readonly page: string | undefined
}): Reading {
  const sure = (printed: string | undefined): number => (isMended(printed) ? 0.75 : 0.97)
  const plainVolume = found.volume?.replace(/\s+/gu, ' ').trim()
  const volumeValue =
    plainVolume && /^\d[\dOolI]*$/u.test(plainVolume) ? mendedDigits(plainVolume) : plainVolume
  const issueValue = found.issue?.replace(/\s+/gu, ' ').trim()
  return together(
    field('volume', volumeValue, sure(volumeValue)),
    field(
      'issue',
      issueValue && /^[\d\sOolI]+$/u.test(issueValue) ? mendedNumber(issueValue) : issueValue,
      0.97,
    ),
    field('page', found.page === undefined ? undefined : pageText(found.page), sure(found.page)),
  )
}

function issuedOf(printed: string | undefined, ...rest: readonly (string | number | undefined)[]) {
  const plain = printed?.replace(/\s/gu, '')
  const damaged = isMended(printed) || plain !== printed
  return field('issued', dateOf(plain, ...rest), damaged ? 0.75 : 0.97)
}

/** Fields by the groups of a pattern. */
interface Groups {
  readonly year?: string | undefined
  readonly rest?: readonly (string | number | undefined)[]
  readonly volume?: string | undefined
  readonly issue?: string | undefined
  readonly page?: string | undefined
}

type Shape = readonly [RegExp, (found: RegExpExecArray) => Groups]

function gbGroups(found: RegExpExecArray): Groups {
  const [, printedYear, digits, day, word, volume, issue, page] = found
  const ofWord =
    word === undefined ? undefined : /[A-Za-z.]\s+(\d{1,2})\s*[;:]/u.exec(found[0])?.[1]
  return {
    year: printedYear,
    rest: [digits ?? monthNumber(word), day ?? ofWord],
    volume,
    issue,
    page,
  }
}

/** In the order in which they are tried; a year alone comes last. */
const shapes: readonly Shape[] = [
  [early, ([, page, year, month, day]) => ({ page, year, rest: [month, day] })],
  [yearFirst, ([, year, volume, issue, page]) => ({ year, volume, issue, page })],
  [yearInBrackets, ([, volume, issue, year, page]) => ({ year, volume, issue, page })],
  [issueFirst, ([, year, issue, volume, page]) => ({ year, volume, issue, page })],
  [inWords, ([, year, volume, issue, page]) => ({ year, volume, issue, page })],
  [gb, gbGroups],
  [yearLast, ([, volume, issue, page, year]) => ({ year, volume, issue, page })],
  [gbBefore, gbGroups],
  [noYear, ([, volume, issue, alone, page]) => ({ volume, issue: issue ?? alone, page })],
]

/** A title may be long, what stands behind it never is. */
const longestEnd = 400

/** Reads what ends an article: year, volume, issue, pages; undefined where none of it stands. */
export function serial(whole: Piece): Serial | undefined {
  const piece = trimmed(whole, ' ')
  const from = Math.max(0, piece.plain.length - longestEnd)
  const end = piece.plain.slice(from)
  for (const [pattern, groupsOf] of shapes) {
    const found = pattern.exec(end)
    if (found === null) continue
    const { year, rest = [], volume, issue, page } = groupsOf(found)
    const behind = cut(piece, from + found.index + found[0].length)
    return {
      reading: together(
        year === undefined ? nothingRead : issuedOf(year, ...rest),
        numbers({ volume, issue, page }),
        unreadText(fieldOf(behind)),
      ),
      before: cut(piece, 0, from + found.index),
    }
  }
  return undefined
}

const hasYear = new RegExp(`(?<!\\d)(${year})(?!\\d)`, 'u')

/** A journal with place and publisher behind its title, as some print conference papers. */
const withPublisher = /^(.*\S)\s*\.\s*([^.:]{2,40}(?:,\s*[^.:]{2,30})?):\s*([^:]+?)[,\s]*$/u

function journal(before: Piece): Reading {
  const piece = trimmed(before, '.,;:?! ')
  const found = withPublisher.exec(piece.plain)
  if (found === null) return field('container-title', fieldOf(piece, ' .,;:'), 0.95)
  const start = piece.plain.lastIndexOf(found[2] ?? '', piece.plain.length)
  const place = cut(piece, start, start + (found[2] ?? '').length)
  const publisher = cut(piece, piece.plain.indexOf(':', start) + 1)
  return together(
    field('container-title', fieldOf(cut(piece, 0, (found[1] ?? '').length)), 0.85),
    field('publisher-place', fieldOf(place), 0.8),
    field('publisher', fieldOf(publisher), 0.8),
  )
}

/** `. Journal, 2016, 101(5): 541-58.` behind the mark `[J]`. */
export function journalAndSerial(tail: Piece): Reading {
  const found = serial(tail)
  if (found !== undefined) {
    return together(found.reading, journal(found.before))
  }
  const piece = trimmed(tail, '.,;: ')
  if (piece.plain === '') return nothingRead
  const dated = hasYear.exec(piece.plain)
  if (dated === null) return field('container-title', fieldOf(piece), 0.6)
  // A year is there, and behind it something that is no volume: it stays unread.
  const rest = cut(piece, dated.index + dated[0].length)
  return together(
    field('container-title', fieldOf(cut(piece, 0, dated.index)), 0.7),
    issuedOf(dated[1]),
    unreadText(fieldOf(rest)),
  )
}
