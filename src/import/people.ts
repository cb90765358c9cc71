import type { Language } from '../language/language.ts'
import type { TextLine } from '../printed/text-lines.ts'
import { readAuthors } from './author-names.ts'
import type { Entries } from './front-matter-text.ts'
import { joinedLines } from './head.ts'
import { labelInside } from './head-labels.ts'
import { doiOf, readLabels } from './label-values.ts'
import type { Doubt } from './rule.ts'

/** Names of institutions, by which an address is known. */
const institution =
  /大学|学院|医院|研究所|研究院|研究中心|实验室|公司|科学院|中心|University|Hospital|Institute|College|Department|Laborator/u

/** Whether a line names a place where authors work. */
export const isAddress = (line: string): boolean =>
  institution.test(line) || /^[（(].*[)）]$/u.test(line)

/** Without the brackets around the whole; those of two parts side by side stay. */
function unbracketed(text: string): string {
  if (!/^[（(].*[)）]$/su.test(text)) return text
  let depth = 0
  for (const [at, sign] of [...text].entries()) {
    if (/[（(]/u.test(sign)) depth += 1
    if (/[)）]/u.test(sign)) depth -= 1
    if (depth === 0) return at === [...text].length - 1 ? text.slice(1, -1).trim() : text
  }
  return text
}

const numbered = /^(?:\d{1,2}|[a-z]|[¹²³⁴-⁹])[.．、]?\s*(?=[^\d.．、])(.+)$/su

/** One address each, its number taken off where all have one; a line goes on where nothing ends it. */
function affiliationsOf(lines: readonly string[], language: Language): readonly string[] {
  const isOneEach = lines.length > 1 && lines.every((line) => /^[（(].*[)）]$/u.test(line))
  const isCounted = lines.length > 1 && lines.every((line) => /^\d{1,2}[.．、]/u.test(line))
  const whole = isOneEach || isCounted ? lines : [unbracketed(joinedLines(lines, language))]
  const parts = whole
    .flatMap((line) => line.split(/[;；]\s*(?=[\d¹²³⁴-⁹])/u))
    .map((part) => unbracketed(part.trim()))
  const found = parts.map((part) => numbered.exec(part))
  const isNumbered = parts.length > 1 && found.every((one) => one !== null)
  return isNumbered ? found.map((one) => one?.[1] ?? '') : parts
}

/** What the lines between title and first label say. */
export interface People {
  readonly entries: Entries
  readonly comments: readonly string[]
  readonly doubts: readonly Doubt[]
}

/** `张三，李四（北京大学，北京）`: names and their address on one line. */
export function splitAddress(text: string): readonly [names: string, address: string] {
  const found = /^([^（(]+)([（(].*[)）])$/su.exec(text)
  return found === null ? [text, ''] : [found[1] ?? '', found[2] ?? '']
}

interface Parted {
  readonly doi: string | undefined
  readonly lines: readonly string[]
  /** Labelled text that stood on one line with names or addresses. */
  readonly labelled: readonly string[]
}

/** Takes what is neither name nor address off the lines: a bare DOI at the head, labels behind. */
function parted(texts: readonly string[]): Parted {
  const [first = '', ...others] = texts
  const naked = /^10\.\d{4,9}\/[\w.()/:;-]+/u.exec(first)?.[0]
  const doi = naked === undefined ? undefined : doiOf(naked)
  const rest = doi === undefined ? first : first.slice(naked?.length).trim()
  const lines: string[] = []
  const labelled: string[] = []
  for (const line of [rest, ...others]) {
    const found = line.length > 2000 ? -1 : labelInside(line)
    // An asterisk stands for the author that the label names.
    const at = /^[\\*＊(（]*$/u.test(line.slice(0, Math.max(0, found))) ? Math.min(found, 0) : found
    const head = (at === -1 ? line : line.slice(0, at)).trim()
    if (head !== '') lines.push(head)
    if (at !== -1) labelled.push(line.slice(at))
  }
  return { doi, lines, labelled }
}

/** Authors and affiliations of the lines under the title; what cannot be told is kept as a comment. */
export function readPeople(rest: readonly TextLine[], language: Language): People {
  const { doi, lines, labelled } = parted(rest.map(({ text }) => text))
  const found = labelled.flatMap((line) => readLabels(line, new Set(['affiliations'])) ?? [])
  const labels = Object.assign({}, ...found.map(({ entries }) => entries).toReversed())
  const more = found.flatMap(({ comments }) => comments)
  const extra = { ...(doi === undefined ? {} : { doi }), ...labels }
  const [first, ...others] = lines
  const start = rest[0]?.start ?? 0
  if (first === undefined) return { entries: extra, comments: more, doubts: [] }
  const [line, address] = splitAddress(first)
  const authors = readAuthors(line)
  if (authors === undefined) {
    const doubts = [{ kind: 'author-line', at: start }]
    return { entries: extra, comments: [...lines, ...more], doubts }
  }
  const behind = [...(address === '' ? [] : [address]), ...others]
  const places = behind.filter((one) => language.isWrittenIn(one))
  const foreign = behind.filter((one) => !language.isWrittenIn(one))
  const arePlaces = places.length > 0 && isAddress(places[0] ?? '')
  return {
    entries: {
      authors: authors.names,
      ...(arePlaces ? { affiliations: affiliationsOf(places, language) } : {}),
      ...extra,
    },
    // The signs say who works where.
    comments: [
      ...(authors.hadMarks ? [line] : []),
      ...(arePlaces ? [] : places),
      ...foreign,
      ...more,
    ],
    doubts: arePlaces || places.length === 0 ? [] : [{ kind: 'affiliation', at: start }],
  }
}
