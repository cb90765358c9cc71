import type { Format } from './format.ts'

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
]
