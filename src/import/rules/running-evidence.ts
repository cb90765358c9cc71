import { codeUnitTest } from './code-units.ts'
import { endsSentence, type LocalWidths, localWidths, type TextLine } from './text-lines.ts'

// Shared with the rule about running lines; no rule itself.

/** Lines of text that one page holds at the least: two running heads do not stand closer. */
const pageLines = 8

interface Place {
  readonly line: TextLine
  readonly index: number
}

const caption = /^(?:图|表|续表|Fig|Table)/iu
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
  if (places.length < 3) return false
  // A subheading that comes again follows a sentence's end; a running line falls anywhere.
  const cutting = places.filter(({ index }) => {
    const before = lines[index - 1]
    return before !== undefined && !endsSentence(before) && !caption.test(before.text)
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
  for (const [index, line] of lines.entries()) {
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

interface Numbered extends Place {
  readonly value: number
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
 * Lines that are a number only. Sure to be of pages are three or more that count up by one with
 * text between, and one beside a running line; one behind the end of a sentence is unsure; one that
 * goes on with a sentence is text.
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
  const sure = new Set([...countingUp(numbers), ...beside.map(({ line }) => line)])
  const unsure = numbers.filter(({ line, index }) => {
    const before = lines[index - 1]
    return !sure.has(line) && (before === undefined || endsSentence(before))
  })
  return { sure: [...sure], unsure: unsure.map(({ line }) => line) }
}
