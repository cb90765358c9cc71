import type { Language } from '../language/language.ts'
import type { PrintedEntry } from '../printed/split-list.ts'
import type { Change } from './edits.ts'

/** `lines`: torn from a printed page, line by line. `markdown`: blocks stand apart already. */
export type SourceKind = 'lines' | 'markdown'

/** What a rule may know of the document beside its text. */
export interface Setting {
  readonly kind: SourceKind
  readonly language: Language
}

/** A place that no rule can decide: it is put to the editor, and nothing is changed. */
export interface Doubt {
  /** What is asked: `paragraph-end`, `lost-superscript`. */
  readonly kind: string
  /** Offset in the text as the rule finds it. */
  readonly at: number
}

export interface Findings {
  /** Sorted, without overlap. */
  readonly changes: readonly Change[]
  readonly doubts?: readonly Doubt[]
  /** What the changes take out and a file of its own keeps. */
  readonly references?: readonly PrintedEntry[]
}

/** A damaged text and the same as it was meant. */
export interface RuleExample {
  readonly before: string
  readonly after: string
  /** `lines` where nothing is said. */
  readonly kind?: SourceKind
}

/**
 * One repair. Its examples and counter-examples run as tests: `before` becomes `after` by this rule
 * alone, a counter-example stays as it is.
 */
export interface Rule {
  /** kebab-case, as it stands in the log and behind `--no-rule`: `split-decimal`. */
  readonly id: string
  /** One sentence. */
  readonly summary: string
  readonly kinds: readonly SourceKind[]
  readonly examples: readonly RuleExample[]
  readonly counterExamples: readonly Omit<RuleExample, 'after'>[]
  /** Time linear in the length of the text. Every change must be certain; what is not is a doubt. */
  readonly find: (text: string, setting: Setting) => Findings
}

/** Offset behind the front matter (`---` … `---`) at the head of a text; 0 where there is none. */
export function bodyStart(text: string): number {
  const found = /^---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/u.exec(text)
  return found?.[0].length ?? 0
}
