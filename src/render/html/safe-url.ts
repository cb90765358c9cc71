// Browsers pass over these inside an address, so `java\nscript:` is a scheme.
const ignored = /[\p{Cc}\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/gu

/**
 * The address as it may stand in `href`, or undefined where it may not: http, https, mailto, doi
 * (which becomes https://doi.org/…), a fragment, or a path without a scheme (RFC 3986, 4.2).
 */
export function safeUrl(url: string): string | undefined {
  const clean = url.replace(ignored, '').trim().replaceAll(' ', '%20')
  const scheme = /^([^/?#]*?):/.exec(clean)?.[1]?.toLowerCase()
  if (scheme === undefined) return /^[/\\]{2}/.test(clean) || clean === '' ? undefined : clean
  if (scheme === 'doi') return doiUrl(clean.slice(4))
  return ['http', 'https', 'mailto'].includes(scheme) ? clean : undefined
}

/** Address of a DOI, with or without what is often written before it. */
export function doiUrl(doi: string): string | undefined {
  const name = doi.trim().replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/iu, '')
  return /^10\.\d{4,9}\/\S+$/u.test(name)
    ? `https://doi.org/${encodeURI(name).replaceAll('#', '%23').replaceAll('?', '%3F')}`
    : undefined
}
