import { authorsAndTitle } from './authors-and-title.ts'
import { beforeHost, host, hostStart } from './host.ts'
import { dateInBrackets, identifiers } from './identifiers.ts'
import { bookTail, middle, segments } from './imprint.ts'
import { cut, fieldOf, type Piece, trimmed } from './piece.ts'
import { field, nothingRead, type Reading, together } from './reading.ts'
import { journalAndSerial } from './serial.ts'
import { cslType, type TypeMark } from './type-mark.ts'

/** `Title: US6915001[P]`: the last part of the title that is a number and no words. */
const patentNumber = /^[A-Z]{0,2} ?[\d][\d.,\s/-]{4,}[A-Z]?\d?$|^[A-Z]{2}\d{5,}[A-Z]?\d?$/u
const reportNumber = /^(?=.*\d)[A-Z][A-Z0-9]*(?:[-/ .][A-Z0-9]+)*$/u
/** `GB/T 7714—2015`, `ISO 15836:2009`, `IEC/IEEE 61636-1:2021`. */
const standardName =
  '[A-Z]{1,6}(?: ?/ ?[A-Z]{1,6})*(?: [A-Z])?[ -]?\\d[\\d.-]*(?:[-:]\\d{2,4})?(?:\\(\\w{1,3}\\))?'
const standardFirst = new RegExp(`^(${standardName})\\s+(?=\\S)`, 'u')
const standardLast = new RegExp(`^${standardName}$`, 'u')

function lastPart(title: Piece, isNumber: (part: string) => boolean): Reading | undefined {
  const colon = title.plain.lastIndexOf(':')
  // ISO 15836:2009 holds a colon of its own.
  for (const at of [title.plain.lastIndexOf(':', colon - 1), colon]) {
    if (at <= 0 || !isNumber(title.plain.slice(at + 1).trim())) continue
    return together(
      field('title', fieldOf(cut(title, 0, at)), 0.92),
      field('number', fieldOf(cut(title, at + 1)), 0.92),
    )
  }
  return undefined
}

/** `地形图. 1:25000[CM]`. */
function scaled(reading: Reading, code: string): Reading {
  const title = reading.fields['title']
  const found = /\.\s*(1 ?[:：] ?[\d ,]+)$/u.exec(typeof title === 'string' ? title : '')
  if (code !== 'CM' || found === null || typeof title !== 'string') return reading
  const own = together(
    field('title', title.slice(0, found.index), 0.95),
    field('scale', found[1]?.replace('：', ':'), 0.95),
  )
  return together(own, reading)
}

/** `方法: 中国: 88105607.3[P]`: the country that granted it. */
const country = /\s*[:：]\s*(中国|美国|日本|德国|英国|法国|韩国|俄罗斯|加拿大|瑞士)$/u

function granted(reading: Reading, code: string): Reading {
  const title = reading.fields['title']
  const found = country.exec(typeof title === 'string' ? title : '')
  if (code !== 'P' || found === null || typeof title !== 'string') return reading
  const own = together(
    field('title', title.slice(0, found.index), 0.92),
    field('jurisdiction', found[1], 0.92),
  )
  return together(own, reading)
}

/** Parts the number of a patent, report or standard from the title. */
function numbered(reading: Reading, code: string): Reading {
  const title = reading.fields['title']
  if (typeof title !== 'string') return reading
  const piece = trimmed({ text: title, plain: plainTitle(title) })
  const first = code === 'S' ? standardFirst.exec(piece.plain) : null
  const found =
    first === null
      ? lastPart(piece, (part) => numberShape(code)?.test(part) === true)
      : together(
          field('title', fieldOf(cut(piece, first[0].length)), 0.92),
          field('number', fieldOf(cut(piece, 0, (first[1] ?? '').length)), 0.92),
        )
  return found === undefined ? reading : together(found, reading)
}

function numberShape(code: string): RegExp | undefined {
  if (code === 'P') return patentNumber
  if (code === 'R') return reportNumber
  return code === 'S' ? standardLast : undefined
}

/** A whole periodical: `1984, 1(1)-. Place: publisher, 1984-`. */
const periodical =
  /^[\s.]*(\d{4}(?:, ?\d+)?(?: ?\(\d+\))? ?-+(?: ?\d{4}(?: ?\(\d+\))?)?)\s*\.\s+(?=[^:]{2,60}:)/u

function wholePeriodical(tail: Piece): Reading | undefined {
  const found = periodical.exec(tail.plain)
  if (found === null) return undefined
  return together(
    field('type', 'periodical', 1),
    field('volume', fieldOf(cut(tail, 0, found[0].length), '. '), 0.8),
    bookTail(cut(tail, found[0].length)),
  )
}

/** A translator stands between the mark and the journal: `. 顾幼静，译. 东方博物，2009`. */
function article(tail: Piece): Reading {
  const [first] = segments(tail)
  const translator = first === undefined ? nothingRead : middle([first])
  if (first === undefined || translator.fields['translator'] === undefined) {
    return journalAndSerial(tail)
  }
  const end = tail.text.indexOf(first.text) + first.text.length
  return together(translator, journalAndSerial(cut(tail, end)))
}

/** A newspaper prints the page in brackets behind the day. */
function newspaper(tail: Piece): Reading {
  const { fields, sure, unread } = journalAndSerial(tail)
  const { issue, ...rest } = fields
  if (issue === undefined || rest['page'] !== undefined) return { fields, sure, unread }
  const { issue: issueSure = 0.9, ...others } = sure
  return { fields: { ...rest, page: issue }, sure: { ...others, page: issueSure }, unread }
}

/** A report's series and number: `. NACA report 959.`, `. AD 730029. 1971`. */
const series = /^([A-Z][A-Za-z. ]{0,30}?) ?(?:No\.? ?)?(\d[\w-]*)$/u

function report(tail: Piece): Reading {
  const parts = segments(tail)
  const found = parts[0] === undefined ? null : series.exec(trimmed(parts[0], '., ').plain)
  if (found === null) return bookTail(tail)
  const end = tail.text.indexOf(parts[0]?.text ?? '') + (parts[0]?.text.length ?? 0)
  return together(
    field('genre', found[1], 0.8),
    field('number', found[2], 0.85),
    bookTail(cut(tail, end)),
  )
}

/** An online resource: `. Host (day changed)[day seen]. address`, most of it taken out before. */
function online(tail: Piece): Reading {
  const dated = dateInBrackets(tail)
  if (dated.reading === nothingRead) return bookTail(tail)
  return together(dated.reading, bookTail(dated.rest, true))
}

function tailReading(tail: Piece, code: string): Reading {
  if (code === 'J') return wholePeriodical(tail) ?? article(tail)
  if (code === 'N') return newspaper(tail)
  if (code === 'R') return /^\s*\.?\s*\(/u.test(tail.plain) ? online(tail) : report(tail)
  return ['EB', 'DB', 'DS', 'PP', 'CP'].includes(code) ? online(tail) : bookTail(tail)
}

const plainTitle = (title: string): string => title.replace(/[：∶]/gu, ':').replace(/[—–]/gu, '-')

/**
 * Reads an entry that holds the mark of its type, as GB/T 7714 (2015, 2025) and the journals of the
 * Chinese Medical Association print it: `authors. title[J]. journal, year, volume(issue): pages`.
 */
export function markedEntry(entry: Piece, mark: TypeMark): Reading {
  const { reading: found, rest: tail } = identifiers(cut(entry, mark.end))
  const place = hostStart(tail)
  const type = field('type', cslType(mark.code, place !== undefined), mark.isDamaged ? 0.75 : 0.98)
  const { code } = mark
  const front = authorsAndTitle(trimmed(cut(entry, 0, mark.start), ' '))
  const people = scaled(granted(numbered(front, code), code), code)
  if (place === undefined) {
    return together(found, tailReading(tail, mark.code), type, people)
  }
  const before = beforeHost(tail, place.start)
  return together(found, before, host(cut(tail, place.end)), type, people)
}
