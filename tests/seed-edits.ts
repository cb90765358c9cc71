import { existsSync, readFileSync } from 'node:fs'
import { applyEdits, type Edit } from './apply-edits.ts'

const seed = new URL('../../shared/data/seed/000_7bbdc09f035e49b5.txt', import.meta.url)

/** True where the raw review, which is not ours to copy, does not lie beside the project. */
export const isSeedAbsent = !existsSync(seed)

function toEdit(edit: Record<keyof Edit, unknown>): Edit {
  const { offset, removed, inserted } = edit
  if (typeof offset !== 'number' || typeof removed !== 'string' || typeof inserted !== 'string') {
    throw new Error(`No edit: ${JSON.stringify(edit)}`)
  }
  return { offset, removed, inserted }
}

export function readEdits(): readonly Edit[] {
  const parsed: unknown = JSON.parse(
    readFileSync(new URL('../tests/fixtures/seed-edits.json', import.meta.url), 'utf8'),
  )
  if (!Array.isArray(parsed)) throw new Error('seed-edits.json holds no list.')
  return parsed.map(toEdit)
}

export function readRawSeed(): string {
  return readFileSync(seed, 'utf8')
}

/** The review as it was cleaned by hand. */
export function readCleanSeed(): string {
  return applyEdits(readRawSeed(), readEdits())
}
