/** What the style sheets, counters and list markers print beside the text; plus printable ASCII. */
const generated = `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')}\u00A0·•◦▪–—‘’“”…、。，：；（）［］【】`

/** Characters that draw nothing: a font need not have them. */
const invisible = /[\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}]/u

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
}

function decodeEntities(html: string): string {
  return html.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return namedEntities[String(name)] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Drawings in data URIs are set in the same fonts, so that their text must be cut too. */
function embeddedDrawings(html: string): string {
  const texts: string[] = []
  for (const match of html.matchAll(/data:image\/svg\+xml([^,"'\s]*),([^"']*)/gu)) {
    const [, parameters = '', body = ''] = match
    if (parameters.includes('base64')) texts.push(Buffer.from(body, 'base64').toString('utf8'))
    else texts.push(body.replace(/(?:%[\da-f]{2})+/giu, decodePercents))
  }
  return decodeEntities(texts.join(''))
}

/** A root is drawn with a sign that the MathML does not spell out. */
function drawnSigns(html: string): string {
  return /<m(?:sqrt|root)\b/u.test(html) ? '√' : ''
}

function decodePercents(run: string): string {
  return Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8')
}

/** Every character for which the page may need a glyph: of the text, of drawings, of style sheets. */
export function neededCharacters(html: string): string {
  const all = decodeEntities(html) + embeddedDrawings(html) + drawnSigns(html) + generated
  return [...new Set(all)].filter((character) => !/[\p{Cc}\p{Cs}]/u.test(character)).join('')
}

/** A character that no font of ours has. */
export interface MissingCharacter {
  readonly character: string
  /** `U+2043` */
  readonly codePoint: string
}

/** The characters of the visible text that none of the fonts covers, in order of appearance. */
export function missingCharacters(
  html: string,
  covered: readonly ReadonlySet<number>[],
): readonly MissingCharacter[] {
  const visible = decodeEntities(
    html.replace(/<(style|script|title)\b[\s\S]*?<\/\1>/giu, '').replace(/<[^>]*>/gu, ''),
  )
  const missing: MissingCharacter[] = []
  for (const character of new Set(visible + drawnSigns(html))) {
    const code = character.codePointAt(0) ?? 0
    if (invisible.test(character) || covered.some((face) => face.has(code))) continue
    missing.push({ character, codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` })
  }
  return missing
}
