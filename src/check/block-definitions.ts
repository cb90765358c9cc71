import type { Language } from '../language/language.ts'
import type { Block } from '../model/review.ts'
import { type Definition, findDefinitions } from '../terms/definitions.ts'

const defined = new WeakMap<Block, readonly Definition[]>()

/** What a block explains, worked out once for all checks. */
export function definitionsIn(block: Block, language: Language): readonly Definition[] {
  const known = defined.get(block)
  if (known !== undefined) return known
  const made = findDefinitions(block.text, language)
  defined.set(block, made)
  return made
}
