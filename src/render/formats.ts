import type { Format } from './format.ts'

/** Name of the page of the glossary, which goes with the review's page. */
export const glossaryFile = 'glossary.html'

/** Every format; each loads what it needs only when it is asked for. */
export const formats: readonly Format[] = [
  {
    name: 'html',
    file: 'index.html',
    render: async (review, context) =>
      (await import('./html/format.ts')).renderReader(review, context),
  },
  {
    name: 'pdf',
    file: 'review.pdf',
    render: async (review, context) =>
      (await import('./pdf/format.ts')).renderPrint(review, context),
  },
  {
    name: 'jats',
    file: 'review.xml',
    render: async (review, context) =>
      (await import('./jats/format.ts')).renderJats(review, context),
  },
  {
    name: 'docx',
    file: 'review.docx',
    render: async (review, context) =>
      (await import('./docx/format.ts')).renderWord(review, context),
  },
  {
    name: 'epub',
    file: 'review.epub',
    render: async (review, context) =>
      (await import('./epub/format.ts')).renderEpub(review, context),
  },
  {
    name: 'tex',
    file: 'tex/review.tex',
    render: async (review, context) => (await import('./tex/format.ts')).renderTex(review, context),
  },
]
