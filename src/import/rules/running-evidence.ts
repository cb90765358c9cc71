import { codeUnitTest } from './code-units.ts'
import {
  endsSentence,
  isShort,
  type LocalWidths,
  localWidths,
  type TextLine,
} from './text-lines.ts'

// Shared with the rule about running lines; no rule itself.

/** Lines of text that one page holds at the least: two running heads do not stand closer. */
const pageLines = 8

interface Place {
  readonly line: TextLine
  readonly index: number
}

const caption = /^(?:续?[图表][ \u3000]?\d|Fig|Tab)/iu
const smallest = 10
/** A page's number stands at either end of its line. */
const firstNumber = /^[·\s]*(\d{1,4})[·\s\u3000]/u
const lastNumber = /[·\s\u3000](\d{1,4})[·\s]*$/u
/** Headings, captions and items count up as well. */
const counted = /^(?:[（(]?\d{1,2}[)）.．、]|\d{1,2}\. ?\d|图|表|续表|Fig|Tab)/iu
const loneNumber = /^\d{1,4}$/u
/** What a number that goes on with a sentence may count. */
const measure = /^[例岁年月天周日个次种期级组项名倍%％℃]/u

/** True when lines that are the same but for digits are those that a printer puts on each page. */
function isRunning(
  places: readonly Place[],
  lines: readonly TextLine[],
  widths: LocalWidths,
): boolean {
  if (places.length < 2) return false
  const apart = places.every(
    ({ index }, at) => at === 0 || index - (places[at - 1]?.index ?? 0) >= pageLines,
  )
  if (!apart) return false
  // Beside a number that stands alone twice is enough: short papers have no more pages.
  const besideNumber = ({ index }: Place): boolean =>
    [lines[index - 1], lines[index + 1]].some((line) => loneNumber.test(line?.text ?? ''))
  if (places.every(besideNumber)) return true
  if (places.length < 3) return isCutTwice(places, lines, widths)
  // A subheading that comes again follows a sentence's end; a running line falls anywhere.
  const cutting = places.filter(({ index }) => {
    const before = textBefore(lines, index)
    return before !== undefined && !endsSentence(before)
  })
  if (cutting.length < 2 || cutting.length * 3 < places.length) return false
  // A line of prose may come again by chance, but then it is as full as those around it.
  const isFull = places.some(({ line }) => {
    const median = widths.get(line)?.median ?? 0
    return line.width >= median - 6 && line.width <= median + 6
  })
  if (!isFull && places.every(({ line }) => line.text === places[0]?.line.text)) return true
  return [firstNumber, lastNumber].some((number) => {
    const pages = places.map(({ line }) => Number(number.exec(line.text)?.[1] ?? Number.NaN))
    return pages.every((page, at) => at === 0 || page > (pages[at - 1] ?? 0))
  })
}

/** Two pages are enough where the line is the same, is not full, and cuts a sentence in a full line. */
function isCutTwice(
  places: readonly Place[],
  lines: readonly TextLine[],
  widths: LocalWidths,
): boolean {
  const [first, second] = places
  if (first?.line.text !== second?.line.text && !places.every(({ line }) => hasPage(line))) {
    return false
  }
  return (
    places.every(({ line }) => isShort(line, widths.get(line))) &&
    places.some(({ index }) => {
      const before = textBefore(lines, index)
      if (before === undefined || lines[index + 1] === undefined) return false
      return !endsSentence(before) && !isShort(before, widths.get(before))
    })
  )
}

/** The line of text before one; captions and numbers of pages may stand between. */
function textBefore(lines: readonly TextLine[], index: number): TextLine | undefined {
  const before = lines.slice(Math.max(0, index - 3), index)
  return before.findLast(({ text, width }) => width >= smallest + 2 && !caption.test(text))
}

const hasPage = ({ text }: TextLine): boolean => firstNumber.test(text) || lastNumber.test(text)

/** True for what may be printed at the head of pages: words, no sentence, no item of a list. */
function isHead(place: Place | undefined): boolean {
  if (place === undefined) return false
  const { line } = place
  return !endsSentence(line) && !counted.test(line.text) && /\p{L}.*\p{L}/u.test(line.text)
}

/** Marks, spaces and numbers, which vary from one running line to the next. */
const varies = codeUnitTest(/[\s\d·•.,，：:|-]/)

/** A number that lines share which are the same but for what varies; others do by no likely chance. */
function likeness(text: string): number {
  let high = 0x811c9dc5
  let low = 0x1b873593
  let before = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const seen = varies(code) ? 32 : code
    if (seen === 32 && before === 32) continue
    before = seen
    high = Math.imul(high ^ seen, 0x01000193)
    low = Math.imul(low + seen, 0x85ebca6b) ^ (low >>> 13)
  }
  return (high >>> 0) * 0x20_00_00 + ((low >>> 0) & 0x1f_ff_ff)
}

/** Lines that come again, apart from digits, at least three times as those of printed pages do. */
export function repeatedLines(lines: readonly TextLine[]): readonly TextLine[] {
  const widths = localWidths(lines)
  const places = new Map<number, Place[]>()
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    if (line.text.length > 120 || line.width < smallest) continue
    const key = likeness(line.text)
    const list = places.get(key)
    if (list === undefined) places.set(key, [{ line, index }])
    else list.push({ line, index })
  }
  return [...places.values()]
    .filter((list) => list.length > 1 && isHead(list[0]) && isRunning(list, lines, widths))
    .flatMap((list) => list.map(({ line }) => line))
}

/** `5/12`: a page and how many there are; two with the same sum a page apart are sure. */
const pageOfPages = /^(\d{1,3})\s?\/\s?(\d{1,3})$/u

function pagesOfPages(lines: readonly TextLine[]): readonly TextLine[] {
  const sums = new Map<string, Numbered[]>()
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    const [, page, sum = ''] = pageOfPages.exec(line.text) ?? []
    if (page === undefined || Number(page) > Number(sum)) continue
    const list = sums.get(sum)
    const place = { line, index, value: Number(page) }
    if (list === undefined) sums.set(sum, [place])
    else list.push(place)
  }
  const isRun = (places: readonly Numbered[]): boolean =>
    places.length > 1 &&
    places.every(({ index, value }, at) => {
      const before = places[at - 1]
      return before === undefined || (value > before.value && index - before.index >= pageLines)
    })
  const last = lines.at(-1)
  const before = lines.at(-2)
  const isLast = ({ line }: Numbered): boolean =>
    line === last && before !== undefined && endsSentence(before)
  return [...sums.values()]
    .flatMap((places) => (isRun(places) ? places : places.filter(isLast)))
    .map(({ line }) => line)
}

interface Numbered extends Place {
  readonly value: number
}

/** Columns of a line that is no cell of a table. */
const cellWidth = 24

/** True where a number stands between two lines of running text and counts nothing of them. */
function isBetweenText({ index }: Numbered, lines: readonly TextLine[]): boolean {
  const before = lines[index - 1]
  const next = lines[index + 1]
  if (before === undefined || next === undefined || measure.test(next.text)) return false
  return before.width >= cellWidth && next.width >= cellWidth
}

/** Two numbers that follow each other at a distance of two columns, each between lines of text. */
function followingPair(
  numbers: readonly Numbered[],
  lines: readonly TextLine[],
): readonly TextLine[] {
  const between = numbers.filter((place) => isBetweenText(place, lines))
  return between.flatMap((place, at) => {
    const next = between[at + 1]
    const isPair =
      next !== undefined &&
      next.value === place.value + 1 &&
      next.index - place.index >= 2 * pageLines
    return isPair ? [place.line, next.line] : []
  })
}

/** A number that stands alone behind the last sentence of a text. */
function lastPage(numbers: readonly Numbered[], lines: readonly TextLine[]): readonly TextLine[] {
  const last = numbers.at(-1)
  const before = lines.at(-2)
  if (last === undefined || before === undefined || last.line !== lines.at(-1)) return []
  return endsSentence(before) ? [last.line] : []
}

/** Those of at least three numbers that count up by one with a page of text between. */
function countingUp(numbers: readonly Numbered[]): readonly TextLine[] {
  const chains = new Map<number, Numbered[]>()
  const found: TextLine[] = []
  for (const place of numbers) {
    const before = chains.get(place.value - 1)
    const last = before?.at(-1)
    const goesOn = last !== undefined && place.index - last.index >= pageLines
    if (goesOn) chains.delete(place.value - 1)
    const chain = goesOn && before !== undefined ? before : []
    chain.push(place)
    chains.set(place.value, chain)
    if (chain.length === 3) found.push(...chain.map(({ line }) => line))
    if (chain.length > 3) found.push(place.line)
  }
  return found
}

/**
 * Lines that are a number only. Sure to be of pages are several that count up by one with text
 * between, and one beside a running line; one behind the end of a sentence, or in a line of its own
 * inside of one, is unsure; one that counts what follows is text.
 */
export function countedPages(
  lines: readonly TextLine[],
  running: ReadonlySet<TextLine>,
): { readonly sure: readonly TextLine[]; readonly unsure: readonly TextLine[] } {
  const numbers = lines.flatMap((line, index): readonly Numbered[] =>
    loneNumber.test(line.text) ? [{ line, index, value: Number(line.text) }] : [],
  )
  const beside = numbers.filter(({ index }) => {
    const near = [lines[index - 1], lines[index + 1]]
    const isBeside = near.some((line) => line !== undefined && running.has(line))
    return isBeside && !measure.test(lines[index + 1]?.text ?? '')
  })
  const besideHead = lines.filter(
    ({ text }, index) =>
      pageOfPages.test(text) &&
      [lines[index - 1], lines[index + 1]].some((line) => line !== undefined && running.has(line)),
  )
  const sure = new Set([
    ...besideHead,
    ...countingUp(numbers),
    ...followingPair(numbers, lines),
    ...pagesOfPages(lines),
    ...lastPage(numbers, lines),
    ...beside.map(({ line }) => line),
  ])
  const unsure = numbers.filter((place) => {
    const before = lines[place.index - 1]
    if (sure.has(place.line)) return false
    return before === undefined || endsSentence(before) || isBetweenText(place, lines)
  })
  return { sure: [...sure], unsure: unsure.map(({ line }) => line) }
}
