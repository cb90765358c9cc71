import type { CslItem } from './reference.ts'

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The text of an entry that is printed as its author wrote it (`custom.verbatim`), without its label;
 * undefined for an item with fields of its own.
 */
export function verbatimText({ custom }: CslItem): string | undefined {
  const text = isFields(custom) ? custom['verbatim'] : undefined
  return typeof text === 'string' && text.trim() !== '' ? text : undefined
}
