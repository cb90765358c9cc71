import { languages } from '../language/languages.ts'

const words = languages.flatMap(({ headings }) => headings.references)
const headings: ReadonlySet<string> = new Set([
  ...words,
  ...words.flatMap((one) => words.map((other) => one + other)),
])

/** Longer lines head nothing. */
const longestHeading = 40
/** Few lines hold even the first letter of such a heading. */
const firstLetter = new RegExp(
  `[${words.map((word) => `\\u{${word.codePointAt(0)?.toString(16)}}`).join('')}]`,
  'iu',
)

/** Whether a line, marked up or not, heads a reference list. */
export function isReferenceHeading(line: string): boolean {
  if (line.length > longestHeading || !firstLetter.test(line)) return false
  const bare = line
    .replace(/^#{1,6} /u, '')
    .replace(/[\s\u3000*]/gu, '')
    .replace(/[：:]$/u, '')
  return headings.has(bare.toLowerCase())
}
