import { createHash } from 'node:crypto'

/** Key of an entry: style, locales and item, each whole, and the version of the formatter. */
export function entryKeys(
  items: readonly Readonly<Record<string, unknown>>[],
  setting: readonly unknown[],
): readonly string[] {
  const base = createHash('sha256').update(JSON.stringify(setting))
  return items.map((item) => base.copy().update(JSON.stringify(item)).digest('base64url'))
}

/** With year suffixes and the like, what is printed of an entry depends on the others. */
export function dependsOnOthers(style: string): boolean {
  return /\sdisambiguate-add-(?:year-suffix|names|givenname)="true"/u.test(style)
}
