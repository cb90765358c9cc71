import * as v from 'valibot'

const amount = v.pipe(v.number(), v.integer('expected a whole number'), v.minValue(0))

const size = v.strictObject({
  least: v.optional(amount),
  most: v.optional(amount),
  /** `words` counts each character of a script without spaces for one, as word processors do. */
  count: v.optional(v.picklist(['words', 'characters']), 'words'),
})

/** By primary subtag of the language, `zh`. */
const sizes = v.record(v.string(), size)

/** What a journal asks of a review: one file in `templates/checks`. Every key is optional. */
export const journalRulesSchema = v.strictObject({
  title: v.optional(sizes),
  /** The running head. */
  short_title: v.optional(sizes),
  abstract: v.optional(sizes),
  keywords: v.optional(
    v.strictObject({
      least: v.optional(amount),
      most: v.optional(amount),
      /** Both lists hold as many. */
      parity: v.optional(v.boolean(), false),
    }),
  ),
  /** Abbreviations that one text defines. */
  abbreviations: v.optional(v.strictObject({ most: amount })),
  references: v.optional(
    v.strictObject({
      least: v.optional(amount),
      most: v.optional(amount),
      /** So many per cent are from the last years. */
      recent: v.optional(
        v.strictObject({
          years: amount,
          percent: v.pipe(amount, v.maxValue(100, 'expected a percentage from 0 to 100')),
        }),
      ),
    }),
  ),
})

/** Limits of one part of a text. */
export type SizeLimits = v.InferOutput<typeof size>

/** What a journal asks for, with the name that `checks.profile` gives it. */
export interface JournalRules extends v.InferOutput<typeof journalRulesSchema> {
  readonly name: string
}
