import type { Page } from 'playwright-core'
import type { Layout } from '../../model/config.ts'

/** The short title at the head of pages, in one language. */
export interface RunningHead {
  readonly title: string
  /** BCP 47 tag. */
  readonly language: string
}

/** What an engine needs to know of the document. */
export interface PrintedDocument {
  readonly layout: Layout
  /** Of left and of right pages. */
  readonly heads: readonly [RunningHead, RunningHead]
  /** BCP 47 tag of the page. */
  readonly language: string
  /** `sentence`: rows that never break. */
  readonly rows: 'paragraph' | 'sentence'
  /** Numbers beside every fifth line. */
  readonly lines: boolean
  /** A word across each page, or nothing. */
  readonly draft: string
}

/** One way of breaking a document into pages. */
export interface Paginator {
  readonly name: 'native' | 'paged'
  /** Style rules that stand behind those of the document. */
  readonly css: (document: PrintedDocument) => Promise<string>
  /** Runs before the document's own content. */
  readonly prepare: (page: Page) => Promise<void>
  /** Breaks the loaded document. Throws when it cannot, or when text is lost. */
  readonly paginate: (page: Page, document: PrintedDocument) => Promise<void>
}

/** An engine could not break this text without changing it; another one may. */
export class PagingError extends Error {
  override readonly name = 'PagingError'
}
