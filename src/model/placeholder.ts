import type { Article, Block } from './review.ts'

/** What stands for a sentence, a heading or a cell that is not yet translated. */
export const placeholder = '…'

/** Numbers and signs that a skeleton keeps, such as `Table 1` or `2.1`, say nothing yet. */
export function isPlaceholder(text: string, labels: readonly RegExp[]): boolean {
  if (!text.includes(placeholder)) return false
  const plain = labels.reduce((rest, label) => rest.replace(label, ''), text)
  return !/\p{L}/u.test(plain)
}

const inParts: ReadonlySet<string> = new Set(['table', 'list'])

/** Whether a block, or a cell or item of it, says nothing but that its text is still to come. */
export function isUntranslated(
  { language }: Pick<Article, 'language'>,
  { kind, leaves, text }: Block,
): boolean {
  const labels = [language.figureLabel, language.tableLabel]
  if (inParts.has(kind)) return text.split('\n').some((part) => isPlaceholder(part, labels))
  const words = leaves.map(({ node }) => (node.type === 'text' ? node.value : ' ')).join('')
  return isPlaceholder(words, labels)
}
