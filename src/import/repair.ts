import { applyChanges, type Draft, draftOf, rawOffset } from './edits.ts'
import type { PrintedEntry, Rule, Setting } from './rule.ts'

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
  /** The printed reference list, where the text had one. */
  readonly references: readonly PrintedEntry[]
}

function questionAt(raw: string, kind: string, offset: number): Question {
  const start = raw.lastIndexOf('\n', offset - 1) + 1
  const end = raw.indexOf('\n', start)
  const line = (raw.slice(0, start).match(/\n/gu)?.length ?? 0) + 1
  return { kind, line, text: raw.slice(start, end === -1 ? raw.length : end).replace(/\r$/u, '') }
}

/** Repairs a text rule by rule; those in `off` are left out. */
export function repair(
  raw: string,
  rules: readonly Rule[],
  setting: Setting,
  off: ReadonlySet<string> = new Set(),
): Repaired {
  let draft = draftOf(raw)
  const references: PrintedEntry[] = []
  const places: { kind: string; offset: number }[] = []
  for (const rule of rules) {
    if (off.has(rule.id) || !rule.kinds.includes(setting.kind)) continue
    const { changes, doubts, references: list } = rule.find(draft.text, setting)
    references.push(...(list ?? []))
    for (const { kind, at } of doubts ?? []) places.push({ kind, offset: rawOffset(draft, at) })
    draft = applyChanges(draft, changes, rule.id)
  }
  const sorted = places.toSorted((a, b) => a.offset - b.offset)
  const questions = sorted.map(({ kind, offset }) => questionAt(raw, kind, offset))
  return { draft, questions, references }
}
