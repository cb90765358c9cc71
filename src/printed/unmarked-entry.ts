import { authorsAndTitle, namesReading, stopsOf, titleOf } from './authors-and-title.ts'
import { dateOf } from './digits.ts'
import { identifiers } from './identifiers.ts'
import { bookTail, imprint, middle, placeAndPublisher, titleParts } from './imprint.ts'
import { isNameLike, namesOf } from './names.ts'
import { cut, fieldOf, type Piece, trimmed, without } from './piece.ts'
import { field, nothingRead, type Reading, together } from './reading.ts'
import { pageText, serial } from './serial.ts'

/** A word that is cut short in a journal's title: its full stop parts nothing. */
const shortWord = /(?:^|[.\s])\p{Lu}\p{Ll}{0,5}$/u

/** The last stop before a journal's title; short words with stops of their own belong to it. */
function journalStart(plain: string): number | undefined {
  const stops = [...plain.matchAll(/[.?!\]](?=\s|[\p{Lu}\p{Lo}])/gu)].map(({ index }) => index)
  let at = stops.length - 1
  while (at > 1 && plain[stops[at] ?? 0] === '.') {
    const stop = stops[at] ?? 0
    const before = plain.slice((stops[at - 1] ?? 0) + 1, stop)
    if (!shortWord.test(before) || before.trim().split(/\s+/u).length > 1) break
    at -= 1
  }
  return stops[at]
}

/** `Authors. Title. Journal. 2002;347(4):284-7.` */
function article(entry: Piece, hasDoi = false): Reading | undefined {
  const found = serial(entry)
  const volume = found?.reading.fields['volume'] ?? found?.reading.fields['page']
  // An article that is out ahead of its issue has a DOI in the place of volume and pages.
  if (found === undefined || (volume === undefined && !hasDoi)) return undefined
  const front = trimmed(found.before, '.,;: ')
  const start = journalStart(front.plain)
  if (start === undefined) return undefined
  const journal = cut(front, start + 1)
  // 北京: 出版社, 2010: 5-6 is a book's.
  const { volume: printed, issue } = found.reading.fields
  if (/:/u.test(journal.plain) && printed === undefined && issue === undefined) return undefined
  const people = authorsAndTitle(cut(front, 0, start + 1))
  if (people.fields['title'] === undefined || trimmed(journal, '.,').plain === '') return undefined
  return together(
    field('type', 'article-journal', 0.9),
    found.reading,
    field('container-title', fieldOf(journal), 0.9),
    people,
  )
}

const inWork = /[.?!]\s*In ?: ?/u
const editorsEnd = /^(.*?),? \(?(?:eds?|editors?)\)?[.,]\s*/iu
const pagesAt = /[.,;]?\s*(?:pp?\.) ?([\w.-]+(?: ?- ?\w+)?)\s*\.?\s*$/u

/** `Authors. Title. In: Editors, editors. Book. Place: Publisher; 2002. p. 93-113.` */
function chapter(entry: Piece): Reading | undefined {
  const found = inWork.exec(entry.plain)
  if (found === null) return undefined
  const people = authorsAndTitle(cut(entry, 0, found.index + 1))
  const rest = cut(entry, found.index + found[0].length)
  const editors = editorsEnd.exec(rest.plain)
  const book = editors === null ? rest : cut(rest, editors[0].length)
  const page = pagesAt.exec(book.plain)
  const body = page === null ? book : cut(book, 0, page.index)
  const read = imprint(body)
  if (read === undefined) return undefined
  const last = read.parts.at(-1)
  const isNamed = last !== undefined && /:/u.test(last.plain) && read.parts.length > 1
  const { titles, others } = titleParts(isNamed ? read.parts.slice(0, -1) : read.parts)
  const title = titles.map((part) => fieldOf(part, ' ')).join(' ')
  return together(
    field('type', 'chapter', 0.9),
    page === null ? nothingRead : field('page', pageText(page[1] ?? ''), 0.95),
    read.reading,
    isNamed ? placeAndPublisher(last) : nothingRead,
    field('container-title', title.replace(/[.．。]$/u, ''), 0.85),
    middle(others),
    editors === null
      ? nothingRead
      : namesReading('editor', namesOf(cut(rest, 0, (editors[1] ?? '').length))),
    people,
  )
}

/** `Authors. Title. 4th ed. Place: Publisher; 2002.` */
function book(entry: Piece): Reading | undefined {
  const found = imprint(entry)
  const last = found?.parts.at(-1)
  const parts = found?.parts ?? []
  if (last === undefined || parts.length < 2 || !/[^:]:[^:/]/u.test(last.plain)) return undefined
  const { titles, others } = titleParts(parts.slice(0, -1))
  const [first, ...rest] = titles
  if (first === undefined) return undefined
  const hasAuthors = rest.length > 0
  const title = hasAuthors ? rest.map((part) => fieldOf(part, ' ')).join(' ') : fieldOf(first)
  return together(
    field('type', 'book', 0.75),
    found?.reading ?? nothingRead,
    placeAndPublisher(last),
    middle(others),
    hasAuthors ? namesReading('author', namesOf(first)) : nothingRead,
    field('title', title.replace(/[.．。]$/u, ''), 0.8),
  )
}

/** `Title [Internet]. Place: Publisher; date [cited day]. Available from: address` */
function internet(entry: Piece, isOnline: boolean): Reading | undefined {
  const found = /\s*\[(?:Internet|网络|在线)\]\s*\.?/iu.exec(entry.plain)
  if (found === null || !isOnline) return undefined
  const tail = cut(entry, found.index + found[0].length)
  // `Am J Nurs [Internet]. 2002;102(6):23` is an article that was read online.
  if (serial(tail)?.reading.fields['volume'] !== undefined) {
    const end = found.index + found[0].replace(/\.$/u, '').length
    return article(without(entry, found.index, end))
  }
  return together(
    field('type', 'webpage', 0.8),
    bookTail(tail),
    authorsAndTitle(cut(entry, 0, found.index)),
  )
}

const authorDate =
  /^(.{2,2000}?)[.,]?\s*\(((?:1[5-9]|20)\d\d)[a-z]?(?:, [A-Z][a-z]+ ?\d{0,2})?\)[.,:]?\s*/u

/** `Authors (2010). Title. Journal, 12(3), 1-10.` */
function dated(entry: Piece): Reading | undefined {
  const found = authorDate.exec(entry.plain)
  if (found === null || !found[1]?.split(/,|&/u).some(isNameLike)) return undefined
  const people = namesOf(cut(entry, 0, (found[1] ?? '').length))
  const rest = trimmed(cut(entry, found[0].length))
  const issued = field('issued', dateOf(found[2]), 0.95)
  const read = serial(rest)
  const [stop] = stopsOf(rest.plain)
  if (people.sure < 0.9 || stop === undefined) return undefined
  const front = read === undefined ? undefined : trimmed(read.before, '.,;: ')
  const start = front === undefined ? undefined : journalStart(front.plain)
  if (read !== undefined && front !== undefined && start !== undefined) {
    return together(
      field('type', 'article-journal', 0.85),
      issued,
      read.reading,
      namesReading('author', people),
      field('title', titleOf(cut(front, 0, start + 1)), 0.85),
      field('container-title', fieldOf(cut(front, start + 1)), 0.85),
    )
  }
  return together(
    field('type', 'book', 0.6),
    issued,
    namesReading('author', people),
    field('title', titleOf(cut(rest, 0, stop + 1)), 0.8),
    bookTail(cut(rest, stop + 1)),
  )
}

/**
 * Reads an entry without a mark of its type, as NLM (Vancouver) and, with the year behind the authors,
 * APA print it; undefined where its shape is none of these.
 */
export function unmarkedEntry(entry: Piece): Reading | undefined {
  const { reading: found, rest } = identifiers(entry)
  const piece = trimmed(rest, ' ')
  const isOnline = found.fields['URL'] !== undefined
  const read =
    internet(piece, isOnline) ??
    chapter(piece) ??
    dated(piece) ??
    article(piece) ??
    book(piece) ??
    article(piece, found.fields['DOI'] !== undefined)
  return read === undefined ? undefined : together(found, read)
}
