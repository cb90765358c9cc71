import type { Page } from 'playwright-core'

/** What an engine needs to know of the document. */
export interface PrintedDocument {
  readonly runningHead: string
  /** BCP 47 tag of the page. */
  readonly language: string
}

/** One way of breaking a document into pages. */
export interface Paginator {
  readonly name: 'native' | 'paged'
  /** Style rules that stand behind those of the document. */
  readonly css: (document: PrintedDocument) => Promise<string>
  /** Runs before the document's own content. */
  readonly prepare: (page: Page) => Promise<void>
  /** Breaks the loaded document. Throws when it cannot, or when text is lost. */
  readonly paginate: (page: Page) => Promise<void>
}

/** An engine could not break this text without changing it; another one may. */
export class PagingError extends Error {
  override readonly name = 'PagingError'
}
