import type { FootnoteDefinition, Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { Language } from '../language/language.ts'
import type { Alignment } from './alignment.ts'
import type { Config } from './config.ts'
import type { Glossary } from './glossary.ts'
import type { Meta } from './meta.ts'
import type { Problem } from './problem.ts'
import type { Bibliography, Reference } from './reference.ts'
import type { FileWaiver, WaiverComment } from './waiver.ts'

/** The two texts of a review. Which languages they are is configuration; code never asks. */
export type Side = 'source' | 'translation'
export const sides = ['source', 'translation'] as const satisfies readonly Side[]
export type Sided<T> = Readonly<Record<Side, T>>

export interface Sources {
  readonly config: Config
  readonly files: Sided<VFile>
  readonly bibliography: Bibliography
  readonly glossary: Glossary
  /** A person's corrections of the alignment, where there are any. */
  readonly alignment?: Alignment
  /** Findings that a person accepted, as the file of waivers has them. */
  readonly waivers?: readonly FileWaiver[]
  readonly problems: readonly Problem[]
}

/** A bracket that looked like a marker and is none, with the reason in a few words. */
export interface Refusal {
  readonly line: number
  readonly column: number
  readonly text: string
  readonly reason: string
}

export interface Article {
  readonly side: Side
  readonly language: Language
  /** BCP 47 tag as configured: `zh-CN`. */
  readonly tag: string
  readonly file: VFile
  /** Sections and figures are nodes; no heading stands outside a section. */
  readonly tree: Root
  readonly meta: Meta
  /** Where the title is written: the value in the front matter, else the heading. */
  readonly titlePosition?: Position
  /** Blocks of the abstract, wherever it was written. */
  readonly abstract: readonly RootContent[]
  /** Footnotes in the order of their first references; none of them is a block of `tree`. */
  readonly notes: readonly FootnoteDefinition[]
  /** The section that holds the printed reference list, if there is one. */
  readonly printedList: readonly RootContent[]
  readonly refusals: readonly Refusal[]
  /** Comments to biyi, in the order of the text. */
  readonly comments?: readonly WaiverComment[]
}

export interface Parsed extends Sources {
  readonly articles: Sided<Article>
}

export type UnitKind = 'heading' | 'paragraph' | 'list' | 'table' | 'figure'

/** A stretch of a block's plain text and the node it came from. Ends exclusive. */
export interface Leaf {
  readonly start: number
  readonly end: number
  readonly node: RootContent
  /** Node types above it, outermost first. */
  readonly above: readonly string[]
}

/** One block of one language. */
export interface Block {
  readonly kind: UnitKind
  readonly node: RootContent
  /** Markdown marks removed, markers as written. Blocks of text inside it are parted by `\n`. */
  readonly text: string
  readonly leaves: readonly Leaf[]
}

/** Stretch of a block's text, ends exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Sentences that say the same; either side may be empty. */
export interface SentencePair {
  readonly id: string
  readonly source: readonly Span[]
  readonly translation: readonly Span[]
  /** 0 to 1. */
  readonly confidence: number
}

/** An aligned row: what one block says in both languages. A gap is an absent side. */
export interface Unit {
  /** `title`, `abstract.p1`, `s2`, `s2.p3`, `s2.1.p1`, `s0.p1`; `fn-1`, a footnote. */
  readonly id: string
  readonly kind: UnitKind
  /** Depth below the title: 0 for it, 1 for a section's heading, 2 for a sub-section's. */
  readonly depth: number
  readonly blocks: Readonly<Partial<Record<Side, Block>>>
  readonly confidence: number
  readonly sentences: readonly SentencePair[]
}

export interface Aligned extends Parsed {
  /** In reading order: title, abstract, body, footnotes. */
  readonly units: readonly Unit[]
}

/** One place where an entry is cited. */
export interface CitationUse {
  readonly number: number
  readonly side: Side
  readonly unit: string
  /** Id of the anchor in HTML: `cite-source-10-1`. */
  readonly anchor: string
}

/** A number or key in a marker to which no entry belongs. */
export interface Unresolved {
  readonly side: Side
  readonly unit: string
  readonly line: number
  readonly column: number
  readonly text: string
  readonly number?: number
  readonly key?: string
}

/** How a style without numbers cites in the text. */
export interface AuthorDate {
  /** Around and between the citations of one marker: `（`, `）`, `；`. */
  readonly prefix: string
  readonly suffix: string
  readonly delimiter: string
  /** Number of an entry → `Facon 等，2019`. */
  readonly labels: ReadonlyMap<number, string>
}

export interface Resolved extends Aligned {
  /** By number, ascending; of a formatted author-date list, in the order of the list. */
  readonly references: readonly Reference[]
  /** Only once the list is formatted, and only in author-date styles. */
  readonly authorDate?: AuthorDate
  /** Key → number, for citations by key. */
  readonly numbers: ReadonlyMap<string, number>
  readonly uses: readonly CitationUse[]
  readonly unresolved: readonly Unresolved[]
}

/** One occurrence of a concept in the text. */
export interface TermUse {
  readonly concept: string
  readonly side: Side
  readonly unit: string
  readonly span: Span
  readonly first: boolean
  /** How it was told from another concept with this form; `order`: it was not, the first one is taken. */
  readonly toldBy?: 'scope' | 'context' | 'order'
}

export interface Review extends Resolved {
  /** As in `Aligned`, the nodes now holding `sentence`, `term` and `crossReference`. */
  readonly units: readonly Unit[]
  readonly terms: readonly TermUse[]
}
