import { unspacedLetter } from '../language/languages.ts'
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

const unspaced = new RegExp(unspacedLetter, 'gu')

/**
 * Whether most letters of a block are of a language that parts no words by spaces, in a text of one that
 * does: whoever translates in a copy of the source has not come to it yet.
 */
export function isLeftInSource(
  { language }: Pick<Article, 'language'>,
  { text }: Pick<Block, 'text'>,
): boolean {
  if (language.unspacedLetters !== undefined) return false
  const found = text.match(unspaced)?.length ?? 0
  return found > 0 && found * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
}

/** Whether a block, or a cell or item of it, says nothing but that its text is still to come, or is still the source's. */
export function isUntranslated(article: Pick<Article, 'language'>, block: Block): boolean {
  if (isLeftInSource(article, block)) return true
  const { language } = article
  const { kind, leaves, text } = block
  const labels = [language.figureLabel, language.tableLabel]
  if (inParts.has(kind)) return text.split('\n').some((part) => isPlaceholder(part, labels))
  const words = leaves.map(({ node }) => (node.type === 'text' ? node.value : ' ')).join('')
  return isPlaceholder(words, labels)
}
