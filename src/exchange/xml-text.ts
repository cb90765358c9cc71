/** Characters that no XML 1.0 document may hold, not even as a reference. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text without what XML cannot hold. */
export const xmlClean = (text: string): string => text.replaceAll(illegal, '')

/** The characters of a text that XML cannot hold: `U+0008`. */
export function xmlIllegal(text: string): readonly string[] {
  return (text.match(illegal) ?? []).map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
}

/** A text as the content of an element. */
export const xmlText = (text: string): string =>
  xmlClean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')

/** Attributes of a start tag, a space before each; those that are undefined are left out. */
export function xmlAttributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === undefined
        ? []
        : ` ${name}="${xmlText(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`,
    )
    .join('')
}
