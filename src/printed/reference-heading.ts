import { languages } from '../language/languages.ts'

const words = languages.flatMap(({ headings }) => headings.references)
const headings: ReadonlySet<string> = new Set([
  ...words,
  ...words.flatMap((one) => words.map((other) => one + other)),
])

/** Longer lines head nothing. */
const longestHeading = 40

/** Whether a line, marked up or not, heads a reference list. */
export function isReferenceHeading(line: string): boolean {
  if (line.length > longestHeading) return false
  const bare = line
    .replace(/^#{1,6} /u, '')
    .replace(/[\s\u3000*]/gu, '')
    .replace(/[：:]$/u, '')
  return headings.has(bare.toLowerCase())
}
