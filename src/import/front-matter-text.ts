import { CORE_SCHEMA, dump, load } from 'js-yaml'
import type { Change } from './edits.ts'
import { bodyStart } from './rule.ts'

/** Keys that a rule wants to set, in order; names as MyST writes them. */
export type Entries = Readonly<Record<string, unknown>>

/** YAML holds none of these, not even in a comment. */
const unprintable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u2028\u2029\ufeff\ufffe\uffff]/u

/** Whether a text may stand in front matter. */
export const isPrintable = (text: string): boolean => !unprintable.test(text)

/** The mapping between the fences; undefined where something else stands there. */
function mappingOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const end = bodyStart(text)
  if (end === 0) return {}
  const inner = text
    .slice(0, end)
    .replace(/^---\r?\n/u, '')
    .replace(/---[ \t]*\r?\n?$/u, '')
  if (/^\s*\{/u.test(inner)) return undefined
  try {
    const value: unknown = load(inner, { schema: CORE_SCHEMA }) ?? {}
    return typeof value === 'object' && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** The keys that the front matter of a text sets; undefined where nothing can be added to it. */
export function frontMatterKeys(text: string): ReadonlySet<string> | undefined {
  const mapping = mappingOf(text)
  return mapping && new Set(Object.keys(mapping))
}

const yamlOf = (entries: Entries): string =>
  Object.keys(entries).length === 0 ? '' : dump(entries, { lineWidth: -1, schema: CORE_SCHEMA })

const commentOf = (text: string): string =>
  text
    .trim()
    .split(/\s*\n\s*/u)
    .map((line) => `# ${line.replace(/^#{1,6} /u, '')}\n`)
    .join('')

/**
 * The change that adds entries to the front matter of a text, or sets up one at its head. `comments`
 * are kept as YAML comments: head matter that has no key, which an editor may want. Undefined where
 * there is nothing to add.
 */
export function addFrontMatter(
  text: string,
  entries: Entries,
  comments: readonly string[] = [],
): Change | undefined {
  const lines =
    yamlOf(entries) +
    comments
      .filter((one) => one.trim())
      .map(commentOf)
      .join('')
  if (lines === '') return undefined
  const end = bodyStart(text)
  if (end === 0) return { start: 0, end: 0, after: `---\n${lines}---\n\n` }
  const fence = text.lastIndexOf('---', end)
  return { start: fence, end: fence, after: lines }
}
