/** How a language is set in type, as far as the characters of a text show it. */
export interface Typography {
  /** Marks of the other width → the language's own: `,` → `，`. */
  readonly marks: Readonly<Record<string, string>>
  /** Matches what stands in half-width brackets that belong to a name or sign: `(+)`, `(4;14)`. */
  readonly keptBracket: RegExp
  /** Signs between the numbers of a range that the language has, the preferred one first. */
  readonly rangeSigns: readonly string[]
  /** A number of a phase, stage, type in its context, groups `sign`, `letters` and `digits`. Global. */
  readonly classNumber: RegExp
  /** Quotation marks of other styles, each with the language's own: global. */
  readonly otherQuotes: RegExp
  /** How the language's own quotation marks look: `“…”`. */
  readonly quotes: string
  /** Words that stand twice; group `again` is the second one with what parts it. Global. */
  readonly repeated: readonly RegExp[]
  /** Matches words that may stand twice, `had had`, at the end of what stands before and with them. */
  readonly mayRepeat: RegExp
  /** Words of which one is surely too many. */
  readonly neverRepeats: RegExp
}
