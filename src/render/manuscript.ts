import type { Definition, PhrasingContent } from 'mdast'
import { wideLanguages } from '../language/languages.ts'
import type { CitationGroup } from '../model/nodes.ts'
import type { Article, Review, Side, Unit } from '../model/review.ts'
import { walkMdast } from '../model/walk.ts'
import type { MarkerPrinting } from './format.ts'

// What every format that is a file to hand in needs of a review: JATS, Word, EPUB, LaTeX.

/** Characters that only help a page break its lines: word joiner, soft hyphen, spaces without width. */
const renderOnly = /[\u00AD\u200B\u2060\uFEFF]/gu

/** What XML 1.0 (2.2, Char) cannot hold or advises against; other formats print nothing for it either. */
const unwritable = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu

/**
 * A text as a file to hand in may hold it: without characters that are only for a page, without
 * control characters; a narrow space is a fixed one (craft SUBM-07), half a surrogate pair U+FFFD.
 */
export function writtenText(text: string): string {
  return text
    .replaceAll('\u202F', '\u00A0')
    .replace(renderOnly, '')
    .replace(unwritable, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
}

/** The words of a line as `writtenText`, without markers of citations and of footnotes. */
export function plainWords(nodes: readonly PhrasingContent[]): string {
  const words = nodes.map((node): string => {
    if (node.type === 'citationGroup' || node.type === 'footnoteReference') return ''
    if (node.type === 'break') return ' '
    if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
    if ('children' in node) return plainWords(node.children)
    return 'value' in node && node.type !== 'html' ? node.value : ''
  })
  return writtenText(words.join('').replace(/\s+/gu, ' '))
}

/** The title of one language as plain words; empty where there is none. */
export function plainTitle(review: Review, side: Side): string {
  const unit = review.units.find(({ id }) => id === 'title')
  return writtenText(unit?.blocks[side]?.text ?? review.articles[side].meta.title ?? '')
}

/** A picture's bytes, its media type and the usual ending of its file's name: `png`, `jpg`, `svg`. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly extension: string
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
}

/** What a data URI of base64 holds; undefined for anything else. */
export function pictureOf(uri: string | undefined): Picture | undefined {
  const [, mediaType, data] = /^data:(image\/[\w.+-]+);base64,(.*)$/su.exec(uri ?? '') ?? []
  if (mediaType === undefined || data === undefined) return undefined
  const extension = extensions[mediaType] ?? mediaType.slice('image/'.length)
  return { bytes: Buffer.from(data, 'base64'), mediaType, extension }
}

/**
 * Whether a marker is raised: GB/T 7714 and AMA raise it, other brackets in a text with word spaces
 * stay on the line. `printed` is the marker as `markers.parts` spells it.
 */
export function isRaised(
  { narrative, raised, bracket }: CitationGroup,
  printed: string,
  markers: Pick<MarkerPrinting, 'inline'>,
  { articles, config }: Review,
  side: Side,
): boolean {
  if (narrative || markers.inline === true) return false
  if (config.citations.markers === 'gb') return true
  const setsSolid = articles[side].language.markerPlacement.vancouver.space === ''
  return raised || bracket === 'full' || setsSolid || !/[[［]/u.test(printed)
}

/** The units that one language's text has, in the parts of an article. */
export interface ArticleUnits {
  readonly title: Unit | undefined
  readonly abstract: readonly Unit[]
  readonly body: readonly BodySection[]
  /** Footnotes, in the order of their first references. */
  readonly notes: readonly Unit[]
}

/** A section: its heading, absent before the first one, its blocks, then its sub-sections. */
export interface BodySection {
  readonly heading: Unit | undefined
  readonly blocks: readonly Unit[]
  readonly sections: readonly BodySection[]
}

interface OpenSection {
  readonly depth: number
  readonly heading: Unit | undefined
  readonly blocks: Unit[]
  readonly sections: OpenSection[]
}

/** Headings open nested sections; a heading that one language lacks opens none in it. */
function sectionsOf(units: readonly Unit[]): readonly BodySection[] {
  const front: OpenSection = { depth: 0, heading: undefined, blocks: [], sections: [] }
  const open = [front]
  for (const unit of units) {
    if (unit.kind !== 'heading') {
      open.at(-1)?.blocks.push(unit)
      continue
    }
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= unit.depth) open.pop()
    const section: OpenSection = { depth: unit.depth, heading: unit, blocks: [], sections: [] }
    open.at(-1)?.sections.push(section)
    open.push(section)
  }
  return front.blocks.length > 0 ? [{ ...front, sections: [] }, ...front.sections] : front.sections
}

/** The units that `side` has, by part; the body nested in sections. */
export function articleUnits({ units }: Review, side: Side): ArticleUnits {
  const own = units.filter(({ blocks }) => blocks[side] !== undefined)
  const isIn = (part: RegExp) => (unit: Unit) => part.test(unit.id)
  return {
    title: own.find(({ id }) => id === 'title'),
    abstract: own.filter(isIn(/^abstract\./u)),
    body: sectionsOf(own.filter(({ id }) => !/^(?:title$|abstract\.|fn-)/u.test(id))),
    notes: own.filter(isIn(/^fn-/u)),
  }
}

/** Addresses that `[text][label]` and `![alt][label]` lead to, by label in upper case. */
export function definitionsOf({ tree, abstract, notes }: Article): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>()
  for (const root of [tree, ...abstract, ...notes]) {
    walkMdast(root, (node) => {
      if (node.type !== 'definition') return
      const label = node.identifier.toUpperCase()
      if (!found.has(label)) found.set(label, node)
    })
  }
  return found
}

/** True of a language written without spaces, in full-width signs. */
export const isWide = ({ language }: Article): boolean => wideLanguages.includes(language)
