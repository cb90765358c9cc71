import { type Element, element } from './xml.ts'

/** Address of a Creative Commons licence by its SPDX name or its usual one: `CC-BY-4.0`, `CC BY-NC 4.0`. */
function creativeCommons(text: string): string | undefined {
  const name = text
    .trim()
    .toUpperCase()
    .replaceAll(/[\s_]+/gu, '-')
  if (/^CC-?0(?:-1\.0)?$/u.test(name)) return 'https://creativecommons.org/publicdomain/zero/1.0/'
  const [, terms, version] = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)(?:-(\d\.\d))?$/u.exec(name) ?? []
  return terms === undefined
    ? undefined
    : `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version ?? '4.0'}/`
}

/** A licence by its name or its address; whatever it says stands in `license-p`. */
export function licence(text: string | undefined, lang: string): readonly Element[] {
  if (text === undefined || text.trim() === '') return []
  const written = /https?:\/\/[^\s<>"，。；]+/u.exec(text)?.[0]
  const href = creativeCommons(text) ?? written
  const isOpen = href !== undefined && /^https?:\/\/creativecommons\.org\//u.test(href)
  return [
    element(
      'license',
      { 'license-type': isOpen ? 'open-access' : undefined, 'xlink:href': href, 'xml:lang': lang },
      ...(href === undefined ? [] : [element('ali:license_ref', {}, href)]),
      element('license-p', {}, text.trim()),
    ),
  ]
}
