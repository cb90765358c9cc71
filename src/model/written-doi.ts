import { readDoi } from './doi.ts'

/**
 * The DOI in a text, in the case in which it is written, without what stands before and behind it;
 * undefined for what is none.
 */
export function writtenDoi(text: string): string | undefined {
  const { doi } = readDoi(text)
  if (doi === undefined) return undefined
  const solid = text.replace(/\s+/gu, '')
  const at = solid.toLowerCase().lastIndexOf(doi)
  return at === -1 ? doi : solid.slice(at, at + doi.length)
}
