/** Words of an e-book and of a LaTeX manuscript that are no part of the text. */
export interface BookWords {
  /** The list of the parts of a book that programs read. */
  readonly landmarks: string
  /** How accessible the book is, in a sentence or two (EPUB Accessibility 1.1, accessibilitySummary). */
  readonly accessible: string
  /** The same where pictures have no description. */
  readonly undescribed: string
}
