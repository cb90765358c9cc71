/** Below this confidence, 0 to 1, a person should look at a pair of units or sentences. */
export const flagBelow = 0.35

/** Whether a pair of texts, either of which may be missing, is one that a person should look at. */
export function isUncertain(
  hasBoth: boolean,
  { confidence }: { readonly confidence: number },
): boolean {
  // A gap is told as one: its confidence says nothing of texts that go together.
  return hasBoth && confidence < flagBelow
}
