import type { Layout, PrintProfile } from '../../model/config.ts'
import type { MissingCharacter } from './code-points.ts'
import type { PrintMeta } from './finish.ts'
import type { ExpectedUnit } from './loss.ts'
import type { PrintedDocument, RunningHead } from './paginator.ts'

/** A pixel picture as it is printed. */
export interface PrintedImage {
  /** `s2.p3`, or nothing where it stands in no unit. */
  readonly unit: string
  /** `source`, `translation` or nothing. */
  readonly side: string
  readonly ppi: number
}

/** What a print run is busy with. */
export type PrintStep = 'fonts' | 'browser' | 'layout' | 'pdf' | 'check'

export interface PrintOptions {
  readonly layout: Layout
  /** `A4`, `A5`, `B5`, `Letter` or `210mm 285mm`: the trimmed page. */
  readonly page: string
  /** `3mm` */
  readonly bleed: string
  /** BCP 47 tag of the page. */
  readonly language: string
  readonly meta: PrintMeta
  /** Of left and of right pages. */
  readonly heads: readonly [RunningHead, RunningHead]
  /** What side by side is one row; `sentence` never breaks one. */
  readonly rows?: 'paragraph' | 'sentence'
  /** `8mm`, taken off the text at the inner edge. */
  readonly binding?: string
  /** What the PDF must hold, unit by unit; the text of the page is compared in any case. */
  readonly units?: readonly ExpectedUnit[]
  readonly profile?: PrintProfile
  /** Crop marks outside the bleed. */
  readonly marks?: boolean
  /** Numbers beside every fifth line of each language. */
  readonly lines?: boolean
  /** A word across each page. */
  readonly draft?: string
  readonly onProgress?: (step: PrintStep) => void
}

export interface PrintResult {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly engine: 'native' | 'paged'
  /** Path, version and source of the browser in one line. */
  readonly browser: string
  /** Characters of the text that no font has; they print as a box. */
  readonly missing: readonly MissingCharacter[]
  readonly images: readonly PrintedImage[]
}

/** What the engines need of the options. */
export function documentOf(options: PrintOptions): PrintedDocument {
  const { layout, heads, language, rows = 'paragraph', lines = false, draft = '' } = options
  return { layout, heads, language, rows, lines, draft }
}
