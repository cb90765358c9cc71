/** One token of a page's content stream. */
export type Token =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }

const pattern =
  /<<|>>|<([\da-fA-F\s]*)>|\(((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*)\)|\/[^\s<>[\](){}/%]*|[^\s<>[\](){}/%]+|[[\]]/gu

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function literalBytes(body: string): Uint8Array {
  const text = body.replace(/\\(\d{1,3}|\r\n|[\s\S])/gu, (_, what: string) => {
    if (/^\d/u.test(what)) return String.fromCharCode(Number.parseInt(what, 8) & 0xff)
    return /^[\r\n]/u.test(what) ? '' : (escapes[what] ?? what)
  })
  return Buffer.from(text, 'latin1')
}

/** Cuts a content stream (ISO 32000-1, 7.8.2) into words and strings; inline images do not occur. */
export function* contentTokens(stream: string): Generator<Token> {
  for (const match of stream.matchAll(pattern)) {
    const [whole, hex, literal] = match
    if (hex !== undefined) {
      yield { kind: 'string', bytes: Buffer.from(hex.replace(/\s/gu, ''), 'hex') }
    } else if (literal !== undefined) {
      yield { kind: 'string', bytes: literalBytes(literal) }
    } else {
      yield { kind: 'word', text: whole }
    }
  }
}

function utf16(hex: string): string {
  return new TextDecoder('utf-16be').decode(Buffer.from(hex, 'hex'))
}

/** Glyph code → text of a ToUnicode map (ISO 32000-1, 9.10.3). */
export function readUnicodeMap(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F]+)>/gu)) {
      found.set(Number.parseInt(code, 16), utf16(text))
    }
  }
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const match of body.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F]+)>\s*<([\da-fA-F]+)>/gu)) {
      const [, first = '', last = '', text = ''] = match
      const start = Number.parseInt(first, 16)
      const base = utf16(text)
      const code = base.codePointAt(0) ?? 0
      for (let glyph = start; glyph <= Number.parseInt(last, 16); glyph += 1) {
        found.set(
          glyph,
          String.fromCodePoint(code + glyph - start) + base.slice(code > 0xffff ? 2 : 1),
        )
      }
    }
  }
  return found
}
