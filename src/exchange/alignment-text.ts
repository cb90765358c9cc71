import { CORE_SCHEMA, dump, load } from 'js-yaml'
import type { HashedUnit } from '../model/accepted-units.ts'
import type { Alignment } from '../model/alignment.ts'
import { type Sided, sides } from '../model/review.ts'

/** The text behind an id of a pin when it was accepted. */
export interface PinnedText {
  readonly id: string
  readonly hash: string
  readonly text: string
}

const head = `# Corrections of the alignment, by hand. \`biyi align\` shows the ids: s2.p3 is a block of one text, s2.p3.2 the
# second sentence of it.
#   together: [{ source: [s2.p3.1, s2.p3.2], translation: [s2.p3.1] }]   one link; with one side alone a gap
#   apart:    [{ source: [s2.p3.4], translation: [s2.p3.3] }]            never in one link
`

const mark =
  '# Written by `biyi align --accept`, in the order of the texts; comments below this line are not kept.\n'

/** The generated part begins at its comment, else at the first of its keys. */
const generated = /^(?:# Written by `biyi align --accept`|pinned:|accepted:)/mu

const quoteLength = 24

function quoted(text: string): string {
  const plain = [...text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()]
  const short =
    plain.length > quoteLength ? `${plain.slice(0, quoteLength).join('')}…` : plain.join('')
  return short.replaceAll("'", "''")
}

/** What a person wrote: all before the generated part, with its comments. */
function ownPart(text: string): string {
  const at = generated.exec(text)?.index ?? text.length
  const own = text.slice(0, at)
  const keysOf = (part: string) => {
    const value: unknown = load(part, { schema: CORE_SCHEMA }) ?? {}
    return typeof value === 'object' && value !== null ? { ...value } : {}
  }
  const {
    pinned: _pinned,
    accepted: _accepted,
    ...wanted
  } = keysOf(text) as Record<string, unknown>
  const isWhole = (() => {
    try {
      return Object.keys(wanted).every((key) => key in keysOf(own))
    } catch {
      return false
    }
  })()
  // A key of a person's behind the generated ones is kept, if without its comments.
  return isWhole ? own : `${head}\n${dump(wanted, { lineWidth: -1, schema: CORE_SCHEMA })}\n`
}

/**
 * The alignment file with these texts pinned and these translations accepted, in the order given. What
 * a person wrote before the generated part stays as it is; the same input gives the same text.
 */
export function alignmentText(
  old: Alignment | undefined,
  pinned: Sided<readonly PinnedText[]>,
  accepted: readonly HashedUnit[],
): string {
  const own = old === undefined || old.text.trim() === '' ? `${head}\n` : ownPart(old.text)
  const records = sides.flatMap((side) =>
    pinned[side].length === 0
      ? []
      : [
          `  ${side}:\n`,
          ...pinned[side].map(({ id, hash, text }) => `    ${id}: '${hash} ${quoted(text)}'\n`),
        ],
  )
  const units = accepted.map(
    ({ id, source, translation }) =>
      `  ${id}: { source: '${source}', translation: '${translation}' }\n`,
  )
  const before = own === '' || own.endsWith('\n') ? own : `${own}\n`
  return [
    before,
    mark,
    ...(records.length > 0 ? ['pinned:\n', ...records] : []),
    units.length > 0 ? 'accepted:\n' : 'accepted: {}\n',
    ...units,
  ].join('')
}
