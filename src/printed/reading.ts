import type { CslDate, CslName } from '../model/reference.ts'

/** What was read of an entry: fields of CSL, how sure each is (0 to 1), and what was not understood. */
export interface Reading {
  readonly fields: Fields
  readonly sure: Readonly<Record<string, number>>
  /** Stretches of the entry that are in no field, as written. */
  readonly unread: readonly string[]
}

type Value = string | readonly CslName[] | CslDate | Readonly<Record<string, unknown>>
export type Fields = Readonly<Record<string, Value>>

export const nothingRead: Reading = { fields: {}, sure: {}, unread: [] }

/** One field; nothing where its value is empty. */
export function field(name: string, value: Value | undefined, sure: number): Reading {
  const isEmpty =
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return isEmpty ? nothingRead : { fields: { [name]: value }, sure: { [name]: sure }, unread: [] }
}

export function unreadText(text: string): Reading {
  const bare = text.replace(/\s+/gu, ' ').trim()
  return /[\p{L}\p{N}]/u.test(bare) ? { ...nothingRead, unread: [bare] } : nothingRead
}

/** All readings as one; of two values for a field the first stands. */
export function together(...readings: readonly Reading[]): Reading {
  return readings.reduce((whole, one) => ({
    fields: { ...one.fields, ...whole.fields },
    sure: { ...one.sure, ...whole.sure },
    unread: [...whole.unread, ...one.unread],
  }))
}
