import { namesReading, stopsOf } from './authors-and-title.ts'
import { dateOf, year } from './digits.ts'
import { namesOf } from './names.ts'
import { cut, fieldOf, type Piece, trimmed } from './piece.ts'
import { field, nothingRead, type Reading, together, unreadText } from './reading.ts'
import { pageText } from './serial.ts'

/** Year and pages at the end of a book: `, 2012: 798`, `, c1988`, `; 2002. p. 93-113`. */
const end = new RegExp(
  `(?:^|[,;.\\s])\\s*(?:c|©|\\[)?(${year})(?:\\]|年)?(?:-(\\d{1,2})-(\\d{1,2}))?(?:-(${year})?)?\\s*(?:\\(([^()]{2,20})\\))?\\s*(?:印刷|版)?(?:\\s*[:.,]\\s*(?:pp?\\. ?)?([^\\s:：,][^:]{0,40}?))?\\s*(?:(?<=\\d ?)页)?\\s*[.;]?\\s*$`,
  'u',
)
const isPages = /^(?:\p{L}{0,4}\d|[ivxlc]+\b|扉页|封|插页|序|前言)/u

/** What a standard style prints where the place or the publisher is not known. */
const unknown =
  /^\[? ?(?:S\. ?l\.?|s\. ?n\.?|出版地不详|出版者不详|n\.p\.)(?: ?: ?s\. ?n\.?)? ?\]?$/iu

const editionWords =
  /^(?:第? ?[\d一二三四五六七八九十]{1,4} ?版(?:次)?|\d{1,2}(?:st|nd|rd|th) ?ed(?:ition|n)?\.?|(?:The )?(?:\d{1,2}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth) ed(?:ition|n)?\.?|(?:Rev|New|Rev\. ?ed|Revised)\.? ed(?:ition)?\.?|(?:修订|增订|新|影印|校订|重印|再|初|电子|普及)(?:版|本)|.{0,12}(?:影印本|刻本|抄本|修订本|修订版)|\d{4} ?版)$/iu
const versionWords = /^(?:V(?:ersion)?\.? ?)?\d[\w.]*$|^version \S+$|^V\d[\w.]*$/iu
const sizeWords = /^\d+(?:\.\d+)? ?cm ?(?:[×x*]|\$\\?times\$) ?\d+(?:\.\d+)? ?cm$/iu
const translated = /^(.{2,200}?)[,\s]*(?:译|编译|译校|,? ?trans(?:lated)?\.?)$/iu
const edited = /^(.{2,200}?)[,\s]*(?:主编|编著|编|eds?\.?|editors?)$/iu

const editionNumber = (text: string): string =>
  /^第? ?(\d{1,2}) ?版$/u.exec(text)?.[1] ??
  /^(\d{1,2})(?:st|nd|rd|th) ?ed/iu.exec(text)?.[1] ??
  text

/** A stretch between the mark and the imprint. */
function segment(piece: Piece): Reading | undefined {
  const plain = trimmed(piece, '.,; ').plain
  if (plain === '') return nothingRead
  if (editionWords.test(plain)) {
    return field(
      'edition',
      editionNumber(fieldOf(piece, ',.; ').replace(/^(Rev|New)$/u, '$1.')),
      0.95,
    )
  }
  const translator = translated.exec(plain)
  if (translator !== null) {
    const names = cut(trimmed(piece, '.,; '), 0, (translator[1] ?? '').length)
    return namesReading('translator', namesOf(names))
  }
  const editor = edited.exec(plain)
  if (editor !== null) {
    const names = cut(trimmed(piece, '.,; '), 0, (editor[1] ?? '').length)
    return namesReading('editor', namesOf(names))
  }
  const volume = /^(?:Vol(?:ume)?\.?|v\.) ?(\w{1,6})$/iu.exec(plain)
  if (volume !== null) return field('volume', volume[1], 0.9)
  if (sizeWords.test(plain)) return field('dimensions', fieldOf(piece), 0.9)
  return versionWords.test(plain) ? field('version', fieldOf(piece), 0.85) : undefined
}

/** Parts a stretch before its place: no full stop stands in the name of one. */
export function beforePlace(piece: Piece): readonly [Piece | undefined, Piece] {
  const found = /^(.*[^\s.]{2,}\.)\s+(?!(?:l|n)\.)([^.:[\]]{2,40}:.*)$/su.exec(piece.plain)
  const start = found?.[1]?.length
  // St. Louis, Washington, D.C.
  if (start === undefined || /(?:^|\s)(?:St|Ft|Mt)\.$/u.test(found?.[1] ?? '')) {
    return [undefined, piece]
  }
  return [cut(piece, 0, start), cut(piece, start)]
}

/** Place and publisher; what stands for an unknown one is no field. */
export function placeAndPublisher(piece: Piece): Reading {
  const bare = trimmed(piece, '.,;: ')
  const known = (name: string, part: Piece, sure: number): Reading => {
    const plain = trimmed(part, ',;: ').plain
    return unknown.test(plain) || plain === '' ? nothingRead : field(name, withStop(part), sure)
  }
  // [S.l.: s.n.] holds a colon of its own.
  const inBrackets = /^\[ ?(S\. ?l\.|出版地不详) ?: ?(s\. ?n\.|出版者不详) ?\]/iu.exec(bare.plain)
  if (inBrackets !== null) return nothingRead
  const colon = bare.plain.indexOf(':')
  if (colon === -1) return known('publisher', bare, 0.85)
  return together(
    known('publisher-place', cut(bare, 0, colon), 0.95),
    known('publisher', cut(bare, colon + 1), 0.95),
  )
}

/** `D.C.`, `Mass.` and `Inc.` keep their full stop. */
function withStop(part: Piece): string {
  const text = fieldOf(part, ' ,;:')
  return /(?:\b\p{Lu}\.|\b(?:Inc|Ltd|Co|Mass|Eng|III|Calif|Penn))\.?$/u.test(text)
    ? text
    : text.replace(/[.．。]$/u, '')
}

export interface Imprint {
  /** Date and pages. */
  readonly reading: Reading
  /** The stretches in front of them, in order; the last one may be place and publisher. */
  readonly parts: readonly Piece[]
}

/** Initials that begin the name of a publisher: `A. A. Balkema`, `U.S. Department`. */
function isFirstInitial(plain: string, at: number): boolean {
  return /(?:^|:)\s*(?:\p{Lu}\.\s?)*\p{Lu}$/u.test(plain.slice(Math.max(0, at - 12), at))
}

/** The stretches that full stops part. */
export function segments(piece: Piece): readonly Piece[] {
  const { plain } = piece
  const stops = stopsOf(plain).filter((at) => plain[at] === '.' && !isFirstInitial(plain, at))
  return [...stops, piece.plain.length]
    .map((at, index) => cut(piece, index === 0 ? 0 : (stops[index - 1] ?? 0) + 1, at + 1))
    .filter((part) => trimmed(part, '., ').plain !== '')
}

const longestPages = 60

/**
 * Reads `Place: publisher, year: pages` at the end of a piece; undefined where no year stands there.
 */
export function imprint(whole: Piece): Imprint | undefined {
  return datedImprint(whole) ?? undatedImprint(whole)
}

/** `Place: publisher: pages`, the year standing behind the authors. */
function undatedImprint(whole: Piece): Imprint | undefined {
  const piece = trimmed(whole, '. ')
  const found = /(?<=[^\d\s:]\s*):\s*(\d[\d\s,-]{0,30})$/u.exec(piece.plain)
  if (found === null) return undefined
  return {
    reading: field('page', pageText(found[1] ?? ''), 0.85),
    parts: segments(cut(piece, 0, found.index)),
  }
}

function datedImprint(whole: Piece): Imprint | undefined {
  const piece = trimmed(whole, ' ')
  const from = Math.max(0, piece.plain.length - 200)
  const found = end.exec(piece.plain.slice(from))
  if (found === null) return undefined
  const [, first, month, day, last, era, page] = found
  if (page !== undefined && (page.length > longestPages || !isPages.test(page))) return undefined
  const start = from + found.index
  const pageStart = page === undefined ? 0 : piece.plain.lastIndexOf(page)
  const pagePiece = page === undefined ? '' : piece.text.slice(pageStart, pageStart + page.length)
  const date =
    last === undefined
      ? dateOf(first, month, day)
      : { 'date-parts': [[Number(first)], [Number(last)]] }
  return {
    reading: together(
      field('issued', date, 0.95),
      field('page', pageText(pagePiece), 0.95),
      era === undefined ? nothingRead : unreadText(era),
    ),
    parts: segments(cut(piece, 0, start)),
  }
}

/** Editions, translators, versions; what is none of them is unread. */
export function middle(parts: readonly Piece[]): Reading {
  return together(nothingRead, ...parts.map((part) => segment(part) ?? unreadText(fieldOf(part))))
}

/** The stretches that are no edition, no translator and no volume, and those that are. */
export function titleParts(parts: readonly Piece[]): {
  readonly titles: readonly Piece[]
  readonly others: readonly Piece[]
} {
  const titles = parts.filter((part) => segment(part) === undefined)
  return { titles, others: parts.filter((part) => !titles.includes(part)) }
}

/**
 * What stands behind the mark of a book, thesis, report: `. 2nd ed. Place: publisher, year: pages`;
 * with `isNamedAlone` the name of a publisher may stand without place and year.
 */
export function bookTail(tail: Piece, isNamedAlone = false): Reading {
  const found = imprint(tail)
  const parts = found?.parts ?? segments(tail)
  const last = parts.at(-1)
  const isNamed =
    last !== undefined &&
    segment(last) === undefined &&
    (found !== undefined || isNamedAlone || /:/u.test(last.plain))
  return together(
    found?.reading ?? nothingRead,
    isNamed ? placeAndPublisher(last) : nothingRead,
    middle(isNamed ? parts.slice(0, -1) : parts),
  )
}
