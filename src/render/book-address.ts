/** An address that the checker of URLs takes (RFC 3986); undefined where it is none outside the book. */
export function outerAddress(href: string): string | undefined {
  if (!/^(?:https?|mailto):/iu.test(href) || !URL.canParse(href)) return undefined
  return new URL(href).href
    .replace(/%(?![\da-f]{2})/giu, '%25')
    .replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, (sign) => encodeURIComponent(sign))
    .replace(/(?<=^[a-z]+:\/\/[^/]*\/.*)[[\]]/giu, (sign) => encodeURIComponent(sign))
}
