import type { PrintedEntry } from '../printed/split-list.ts'
import { applyChanges, type Draft, draftOf, rawOffsets } from './edits.ts'
import type { Rule, Setting } from './rule.ts'

/** A question to the editor, as the log keeps it. */
export interface Question {
  readonly kind: string
  /** Line of the raw text, from 1. */
  readonly line: number
  /** The whole raw line. */
  readonly text: string
}

export interface Repaired {
  readonly draft: Draft
  /** In the order of the raw text. */
  readonly questions: readonly Question[]
  /** The printed reference list, where the text had one; entries start in the raw text. */
  readonly references: readonly PrintedEntry[]
}

interface Asked {
  readonly kind: string
  /** In the raw text. */
  readonly offset: number
}

/** Questions in the order of the raw text, each once. */
function questionsOf(raw: string, asked: readonly Asked[]): readonly Question[] {
  const questions: Question[] = []
  let last: Asked | undefined
  let line = 1
  let start = 0
  for (const { kind, offset } of asked.toSorted((a, b) => a.offset - b.offset)) {
    for (let next = raw.indexOf('\n', start); next !== -1 && next < offset; ) {
      line += 1
      start = next + 1
      next = raw.indexOf('\n', start)
    }
    const end = raw.indexOf('\n', start)
    const text = raw.slice(start, end === -1 ? raw.length : end).replace(/\r$/u, '')
    // Two rules may ask the same of one place.
    if (last?.kind !== kind || last.offset !== offset) {
      questions.push({ kind, line, text })
    }
    last = { kind, offset }
  }
  return questions
}

interface Round {
  readonly draft: Draft
  readonly asked: readonly Asked[]
  readonly references: readonly PrintedEntry[]
}

/** Each rule once, in their order. */
function roundOf(
  from: Draft,
  rules: readonly Rule[],
  setting: Setting,
  off: ReadonlySet<string>,
): Round {
  let draft = from
  const asked: Asked[] = []
  const references: PrintedEntry[] = []
  for (const rule of rules) {
    if (off.has(rule.id) || !rule.kinds.includes(setting.kind)) continue
    const { changes, doubts, references: list } = rule.find(draft.text, setting)
    const starts = rawOffsets(
      draft,
      (list ?? []).map(({ start }) => start),
    )
    references.push(
      ...(list ?? []).map((entry, index) => ({ ...entry, start: starts[index] ?? 0 })),
    )
    const offsets = rawOffsets(
      draft,
      (doubts ?? []).map(({ at }) => at),
    )
    for (const [index, { kind }] of (doubts ?? []).entries())
      asked.push({ kind, offset: offsets[index] ?? 0 })
    draft = applyChanges(draft, changes, rule.id)
  }
  return { draft, asked, references }
}

/** Repairs a text rule by rule; those in `off` are left out. */
export function repair(
  raw: string,
  rules: readonly Rule[],
  setting: Setting,
  off: ReadonlySet<string> = new Set(),
): Repaired {
  const { draft, asked, references } = roundOf(draftOf(raw), rules, setting, off)
  return { draft, questions: questionsOf(raw, asked), references }
}

/** More rounds than a text can need, unless two rules undo each other. */
const mostRounds = 6
/** Characters: longer than any review. What is longer is repaired once, as time counts there. */
const longestSettled = 2_000_000

/**
 * Repairs a text until its own import finds nothing more to do (CLEAN-30): what a rule makes may be
 * what an earlier one looks for, and lines that became paragraphs are Markdown. Questions are those
 * of the first round. `settingOf` gives the setting of a text that is Markdown by now.
 */
export function repairFully(
  raw: string,
  rules: readonly Rule[],
  setting: Setting,
  settingOf: (text: string) => Setting,
  off: ReadonlySet<string> = new Set(),
): Repaired {
  const first = roundOf(draftOf(raw), rules, setting, off)
  const references = [...first.references]
  let { draft } = first
  for (let round = 1; round < mostRounds && raw.length <= longestSettled; round += 1) {
    const next = roundOf(draft, rules, settingOf(draft.text), off)
    if (next.draft === draft) break
    references.push(...next.references)
    draft = next.draft
  }
  return { draft, questions: questionsOf(raw, first.asked), references }
}
