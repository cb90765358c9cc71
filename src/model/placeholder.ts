/** What stands for a sentence, a heading or a cell that is not yet translated. */
export const placeholder = '…'

/** Numbers and signs that a skeleton keeps, such as `Table 1` or `2.1`, say nothing yet. */
export function isPlaceholder(text: string, labels: readonly RegExp[]): boolean {
  if (!text.includes(placeholder)) return false
  const plain = labels.reduce((rest, label) => rest.replace(label, ''), text)
  return !/\p{L}/u.test(plain)
}
