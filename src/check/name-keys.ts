import type { Language } from '../language/language.ts'
import { memoized } from '../language/memo.ts'
import type { Block } from '../model/review.ts'
import { latinKey, presentKeys } from '../terms/latin-names.ts'

/** Names of Greek letters are kept; what else begins with a backslash only sets the type. */
const command =
  /\\(?!(?:alpha|beta|gamma|delta|epsilon|kappa|lambda|mu|omega)(?![A-Za-z]))[A-Za-z]*|[\s{}~^_$]|\\(?=[a-z])/gu

/** A text with its formulas as the names that they set: `$\mathrm { D N A }$` is DNA. */
function withFormulas({ text, leaves }: Block): string | undefined {
  let plain = ''
  let from = 0
  for (const { node, start, end } of leaves) {
    if (node.type !== 'inlineMath') continue
    const before = plain + text.slice(from, start)
    // A name may go on in a formula: `IL- $\cdot 1 \beta$`.
    plain = `${before.replace(/(?<=[-‐‑–])\s+$/u, '')}${node.value.replaceAll(command, '')}`
    from = end
  }
  return from === 0 ? undefined : plain + text.slice(from)
}

/** Letters and digits that a scan takes for each other: I, l and 1, O and 0. */
function foldedKey(key: string): string {
  return key.replaceAll(/[il]/gu, '1').replaceAll('o', '0')
}

/** What a text may call by which name. */
export interface NameKeys {
  readonly keys: ReadonlySet<string>
  readonly folded: ReadonlySet<string>
}

const known = new WeakMap<Block, NameKeys>()

/** Every key under which a block may hold a name, formulas read as text; worked out once. */
export function nameKeys(block: Block): NameKeys {
  const before = known.get(block)
  if (before !== undefined) return before
  const keys = new Set(presentKeys(block.text))
  const formulas = withFormulas(block)
  if (formulas !== undefined) for (const key of presentKeys(formulas)) keys.add(key)
  const made = withFolded(keys)
  known.set(block, made)
  return made
}

function withFolded(keys: ReadonlySet<string>): NameKeys {
  let folded: ReadonlySet<string> | undefined
  return {
    keys,
    get folded() {
      folded ??= new Set([...keys].map(foldedKey))
      return folded
    },
  }
}

/** Every key under which a text without formulas may hold a name. */
export const textKeys = (text: string): NameKeys => withFolded(presentKeys(text))

/** Letters that may be those of words: names of antigens and cells hold digits, and glued words are longer. */
export const shortOfWords = /^(?=(?:.*\p{Lu}){2})\p{Script=Latin}{2,6}$/u

/** Shorter names differ by one such letter: CRO and CR0 are the same, IL and I1 need not be. */
const leastFolded = 4

/** Whether a name stands in a text as a scan may have read it. */
export function isMisread(text: string, { folded }: NameKeys): boolean {
  const key = latinKey(text)
  return key.length >= leastFolded && folded.has(foldedKey(key))
}

const gluedTests = new WeakMap<RegExp, (text: string) => boolean>()

/** Whether a name is one that lost the space to the word beside it: `andEuroSCORE`, `MRIscan`. */
export function isGlued(text: string, { gluedWord }: Language): boolean {
  if (gluedWord === undefined) return false
  const test = gluedTests.get(gluedWord) ?? memoized((name: string) => gluedWord.test(name))
  gluedTests.set(gluedWord, test)
  return test(text)
}

/** Whether a name stands in a text that lost the space beside it: `LoVoand`, `PubMedandMedline`. */
export function standsGlued(name: string, text: string): boolean {
  if (name.length < leastFolded || !text.includes(name)) return false
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
  const edge = String.raw`[\p{Lu}\p{N}-]`
  return new RegExp(
    String.raw`(?<!${edge})${escaped}(?=\p{Ll}{3})|(?<=\p{Ll}{2})${escaped}(?!${edge})`,
    'u',
  ).test(text)
}
