import type { SourceKind } from './rule.ts'

/** Files that are text as they stand, by ending. */
export const textKinds: Readonly<Record<string, SourceKind>> = {
  '.txt': 'lines',
  '.md': 'markdown',
  '.markdown': 'markdown',
}

/** Endings of files that a reader makes a text of. */
export const extracted = ['.pdf', '.docx', '.html', '.htm', '.xml'] as const

/** Endings of files that can be imported: `.txt`. */
export const importable: readonly string[] = [...Object.keys(textKinds), ...extracted]
