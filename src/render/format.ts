import type { PhrasingContent } from 'mdast'
import type { FormatName } from '../model/config.ts'
import type { CitationGroup } from '../model/nodes.ts'
import type { Problem } from '../model/problem.ts'
import type { Review, Side } from '../model/review.ts'

/** How markers are printed, and where they stand. */
export interface MarkerPrinting {
  /** True where markers are words of the line (author and year), which are never raised. */
  readonly inline?: boolean
  /** The pieces of a marker as the profile prints them. */
  readonly parts: (
    node: CitationGroup,
    side: Side,
  ) => readonly { readonly text: string; readonly number?: number }[]
  /** Moves markers to where the language and the profile want them. */
  readonly place: (children: readonly PhrasingContent[], side: Side) => readonly PhrasingContent[]
}

/** A finding and, by language, why its rule is there. */
export interface ExplainedProblem extends Problem {
  readonly explanation?: Readonly<Record<string, string>>
}

/** What a renderer needs besides the review: texts and pictures that were read before. */
export interface RenderContext {
  readonly templates: {
    readonly page: string
    /** The reader's page, style and program. */
    readonly reader: string
    readonly screen: string
    readonly script: string
    readonly print: string
    readonly glossary: string
    readonly search: string
    /** Style of the e-book. */
    readonly book: string
  }
  /** Data URI of a picture, by the address that the text writes. */
  readonly image: (url: string) => string | undefined
  readonly markers: MarkerPrinting
  /** Only this language's text. */
  readonly only?: Side | undefined
  /** Files of the same review that stand beside the output, by format. */
  readonly alternates?: readonly { readonly format: FormatName; readonly href: string }[]
  /** The page of the glossary that stands beside the output, if there is one. */
  readonly glossaryPage?: string
  /** Put the fonts into the reader's page, cut to its characters. */
  readonly embedFonts?: boolean | undefined
  /** What the reader's page shows beside the text: for the author, not for readers. */
  readonly findings?: readonly ExplainedProblem[] | undefined
  readonly onProgress?: ((step: string) => void) | undefined
}

export interface Rendered {
  readonly content: string | Uint8Array
  readonly problems: readonly Problem[]
  /** Files that go with it, by their names in the output folder: `tex/references.bib`. */
  readonly files?: readonly { readonly name: string; readonly content: string | Uint8Array }[]
  /** One line for the person who builds: pages, engine. */
  readonly note?: string
}

export interface Format {
  readonly name: FormatName
  /** Name of its file in the output folder. */
  readonly file: string
  readonly render: (review: Review, context: RenderContext) => Promise<Rendered>
}
