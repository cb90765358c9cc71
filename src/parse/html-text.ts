import type { PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Language } from '../language/language.ts'
import { citationFromMarkdown } from './citation-mdast.ts'
import { citationSyntax } from './citation-syntax.ts'
import type { HtmlSource } from './html-source.ts'

/** One UTF-16 code unit of the text and the stretch of the HTML that says it. */
interface Unit {
  readonly char: string
  readonly start: number
  readonly end: number
}

const reference = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);?/iy

/** End of the character reference that stands at `at` for `value`, or undefined where none does. */
function referenceEnd(html: string, at: number, value: string): number | undefined {
  reference.lastIndex = at
  const [written] = reference.exec(html) ?? []
  if (written === undefined || value.startsWith(written)) return undefined
  return /^&amp/iu.test(written) || !value.startsWith('&') ? at + written.length : undefined
}

/** The code units that the HTML at `at` says: one, or those of a character reference. */
function unitsAt(html: string, at: number, rest: string): readonly Unit[] {
  const end = referenceEnd(html, at, rest)
  if (end === undefined) {
    return [{ char: rest.charAt(0), start: at, end: html.startsWith('\r\n', at) ? at + 2 : at + 1 }]
  }
  // One reference may give two code units.
  const size = (rest.codePointAt(0) ?? 0) > 0xffff ? 2 : 1
  return rest
    .slice(0, size)
    .split('')
    .map((char) => ({ char, start: at, end }))
}

/** The code units of a text node's value beside the HTML from `from` to `to` that they were read from. */
function unitsOf(value: string, html: string, from: number, to: number): readonly Unit[] {
  const units: Unit[] = []
  let at = from
  while (units.length < value.length) {
    const found = unitsAt(html, at, value.slice(units.length, units.length + 40))
    units.push(...found)
    at = found.at(-1)?.end ?? at + 1
  }
  // Something else was decoded than is known here: the whole stretch is the place of each.
  return at === to ? units : units.map((unit) => ({ ...unit, start: from, end: to }))
}

const blank = /[ \t\n\f\r]/u

/** White space as HTML sets it: one space for a run; a line break as the language sets it. */
function collapsed(units: readonly Unit[], language: Language): readonly Unit[] {
  const kept: Unit[] = []
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index]
    if (unit === undefined) break
    if (!blank.test(unit.char)) {
      kept.push(unit)
      continue
    }
    let hasBreak = false
    let next = index
    for (; blank.test(units[next]?.char ?? ''); next += 1) hasBreak ||= units[next]?.char === '\n'
    const [before, after] = [kept.at(-1)?.char, units[next]?.char]
    const isInside = before !== undefined && after !== undefined
    const char = hasBreak && isInside ? language.joinLines(before, after) : ' '
    if (char !== '') kept.push({ ...unit, char })
    index = next - 1
  }
  return kept
}

/** Markdown means nothing inside HTML; only markers are looked for. */
const markersOnly = {
  extensions: [
    {
      disable: {
        null: [
          ...['attention', 'autolink', 'blockQuote', 'characterEscape', 'characterReference'],
          ...['citationEscape', 'codeFenced', 'codeIndented', 'codeText', 'definition'],
          ...['hardBreakEscape', 'headingAtx', 'htmlFlow', 'htmlText', 'labelEnd'],
          ...['labelStartImage', 'labelStartLink', 'list', 'setextUnderline', 'thematicBreak'],
        ],
      },
    },
    citationSyntax(),
  ],
  mdastExtensions: [citationFromMarkdown()],
}

function markersIn(text: string): readonly PhrasingContent[] {
  const [paragraph] = fromMarkdown(text, markersOnly).children
  return paragraph?.type === 'paragraph' ? paragraph.children : [{ type: 'text', value: text }]
}

/** Cut where the HTML writes something else than the text says, so that each part has its place. */
function runsOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const runs: Unit[][] = []
  for (const unit of units) {
    const last = runs.at(-1)?.at(-1)
    const follows = last !== undefined && last.end === unit.start && last.end - last.start === 1
    const isSame = last !== undefined && last.start === unit.start
    if (runs.length > 0 && (isSame || (follows && unit.end - unit.start === 1))) {
      runs.at(-1)?.push(unit)
    } else runs.push([unit])
  }
  return runs
}

function placed(
  node: PhrasingContent,
  units: readonly Unit[],
  source: HtmlSource,
): PhrasingContent {
  const { position: _, ...rest } = node
  const [first, last] = [units[0], units.at(-1)]
  const position = first && last ? source.positionOf(first.start, last.end) : undefined
  return position === undefined ? rest : { ...rest, position }
}

/**
 * A text node of HTML, `value` as it was decoded from `from` to `to` of the source, as nodes of
 * ours: white space collapsed, markers found, each with its place in the file.
 */
export function htmlText(
  value: string,
  [from, to]: readonly [number, number],
  source: HtmlSource,
  language: Language,
): readonly PhrasingContent[] {
  const units = collapsed(unitsOf(value, source.text, from, to), language)
  const text = units.map(({ char }) => char).join('')
  const textNodes = (some: readonly Unit[]): readonly PhrasingContent[] =>
    runsOf(some).map((run) =>
      placed({ type: 'text', value: run.map(({ char }) => char).join('') }, run, source),
    )
  // White space at the ends is a node of its own: at the end of a block it goes.
  const begin = text.length - text.trimStart().length
  const end = begin + text.trim().length
  const core = units.slice(begin, end)
  return [
    ...textNodes(units.slice(0, begin)),
    ...(/[[［]/u.test(text) ? markersIn(text.slice(begin, end)) : [undefined]).flatMap((node) => {
      const own = core.slice(node?.position?.start.offset, node?.position?.end.offset)
      return node === undefined || node.type === 'text'
        ? textNodes(own)
        : [placed(node, own, source)]
    }),
    ...textNodes(units.slice(end)),
  ]
}
