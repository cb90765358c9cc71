import { applyChanges, type Draft, draftOf, rawOffset } from './edits.ts'
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
}

/** The questions about places sorted by offset, their lines counted once over the text. */
function questionsAt(
  raw: string,
  places: readonly { readonly kind: string; readonly offset: number }[],
): readonly Question[] {
  let start = 0
  let line = 1
  return places.map(({ kind, offset }) => {
    let end = raw.indexOf('\n', start)
    while (end !== -1 && end < offset) {
      start = end + 1
      line += 1
      end = raw.indexOf('\n', start)
    }
    const text = raw.slice(start, end === -1 ? raw.length : end).replace(/\r$/u, '')
    return { kind, line, text }
  })
}

/** Repairs a text rule by rule; those in `off` are left out. */
export function repair(
  raw: string,
  rules: readonly Rule[],
  setting: Setting,
  off: ReadonlySet<string> = new Set(),
): Repaired {
  let draft = draftOf(raw)
  const places: { kind: string; offset: number }[] = []
  for (const rule of rules) {
    if (off.has(rule.id) || !rule.kinds.includes(setting.kind)) continue
    const { changes, doubts } = rule.find(draft.text, setting)
    for (const { kind, at } of doubts ?? []) places.push({ kind, offset: rawOffset(draft, at) })
    draft = applyChanges(draft, changes, rule.id)
  }
  const sorted = places.toSorted((a, b) => a.offset - b.offset)
  return { draft, questions: questionsAt(raw, sorted) }
}
