/** Below this confidence, 0 to 1, a pair of units or sentences is more likely wrong than right, and `check` tells so. */
export const flagBelow = 0.5

/**
 * A sentence pair below this confidence is marked for whoever looks through the table: on texts whose
 * right pairs are known all wrong ones lie below it, and many right ones too (bench/alignment.ts).
 */
export const lookBelow = 0.95

/** Whether a pair of texts, either of which may be missing, is one that a person should look at. */
export function isUncertain(
  hasBoth: boolean,
  { confidence }: { readonly confidence: number },
): boolean {
  // A gap is told as one: its confidence says nothing of texts that go together.
  return hasBoth && confidence < flagBelow
}
