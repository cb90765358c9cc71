import { basename, dirname, resolve } from 'node:path'
import { type Named, sideIds, textOf } from '../align/side-ids.ts'
import { alignmentText, type PinnedText } from '../exchange/alignment-text.ts'
import { acceptedUnits, hashedUnits } from '../model/accepted-units.ts'
import { textHash } from '../model/alignment.ts'
import { ConfigError } from '../model/problem.ts'
import type { Review, Side } from '../model/review.ts'
import { writeOutput } from '../write.ts'

/**
 * The texts behind the pins of a side: one that is recorded stays as it is, so that a pin that no
 * longer fits goes on being reported.
 */
function pinnedTexts(review: Review, side: Side): readonly PinnedText[] {
  const names: ReadonlyMap<string, Named> = sideIds(review.articles[side])
  const seen = new Map<string, PinnedText>()
  for (const { ids } of review.alignment?.pins ?? []) {
    for (const { id, hash, quote = '' } of ids[side]) {
      const named = names.get(id)
      const text = named === undefined ? '' : textOf(named)
      if (hash !== undefined) seen.set(id, { id, hash, text: quote })
      else if (named !== undefined) seen.set(id, { id, hash: textHash(text), text })
    }
  }
  return [...seen.values()].sort(
    (a, b) => (names.get(a.id)?.order ?? 0) - (names.get(b.id)?.order ?? 0),
  )
}

function assertUnits(review: Review, wanted: readonly string[]): void {
  for (const id of wanted) {
    const unit = review.units.find((one) => one.id === id)
    if (unit === undefined)
      throw new ConfigError(
        `--accept: there is no unit \`${id}\`, expected one that \`biyi align\` shows`,
      )
    const side = unit.blocks.source ? 'translation' : 'source'
    if (!unit.blocks[side])
      throw new ConfigError(
        `--accept: the unit \`${id}\` has no text in the ${side}, expected one with both`,
      )
  }
}

/**
 * Writes the hashes of both texts of units into the alignment file: of those named, else of all.
 * Returns its path and how many were accepted anew. Throws ConfigError at an unknown unit.
 */
export async function acceptUnits(
  review: Review,
  wanted: readonly string[],
): Promise<{ readonly path: string; readonly count: number; readonly total: number }> {
  assertUnits(review, wanted)
  const hashed = hashedUnits(review.units)
  const known = acceptedUnits(hashed, review.alignment?.accepted ?? new Map())
  let count = 0
  const accepted = hashed.flatMap((unit) => {
    const entry = known.get(unit.id)
    if (wanted.length > 0 && !wanted.includes(unit.id)) {
      return entry === undefined ? [] : [{ ...entry, id: unit.id }]
    }
    const isSame = entry?.source === unit.source && entry.translation === unit.translation
    if (!isSame) count += 1
    return [unit]
  })
  const pinned = {
    source: pinnedTexts(review, 'source'),
    translation: pinnedTexts(review, 'translation'),
  }
  const path = resolve(review.config.folder, review.config.alignment)
  const content = alignmentText(review.alignment, pinned, accepted)
  if (content !== review.alignment?.text) {
    await writeOutput(dirname(path), { name: basename(path), content })
  }
  return { path, count, total: accepted.length }
}
