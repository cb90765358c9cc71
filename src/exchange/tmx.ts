import { droppedMessages, type ExchangeInput, type Exported } from './export.ts'
import { isBlank } from './slot-pairs.ts'
import type { Segment } from './slots.ts'
import type { Code, Token } from './tokens.ts'
import { xmlAttributes, xmlText } from './xml-text.ts'

/** Numbers by which the codes of both languages are known to be the same. */
function numbering(segment: Segment): (code: Code) => number {
  const numbers = new Map<string, number>()
  for (const tokens of [segment.source, segment.translation]) {
    for (const token of tokens) {
      if (token.type === 'text' || token.type === 'close') continue
      if (!numbers.has(token.code.key)) numbers.set(token.code.key, numbers.size + 1)
    }
  }
  return ({ key }) => numbers.get(key) ?? 0
}

function seg(tokens: readonly Token[], numberOf: (code: Code) => number): string {
  const open: number[] = []
  let last = 0
  return tokens
    .map((token) => {
      if (token.type === 'text') return xmlText(token.value)
      const { code } = token
      if (token.type === 'code')
        return `<ph${xmlAttributes({ x: String(numberOf(code)), type: code.type })}>${xmlText(code.open)}</ph>`
      if (token.type === 'open') {
        last += 1
        open.push(last)
        return `<bpt${xmlAttributes({ i: String(last), x: String(numberOf(code)), type: code.type })}>${xmlText(code.open)}</bpt>`
      }
      return `<ept${xmlAttributes({ i: String(open.pop() ?? last) })}>${xmlText(code.close ?? '')}</ept>`
    })
    .join('')
}

/** TMX 1.4b, level 2: one unit for every sentence that both texts have. No dates, so that it can be compared. */
export function tmx({ pairs, tags, version }: ExchangeInput): Exported {
  const units = pairs
    .flatMap(({ segments }) => segments)
    .filter(({ source, translation }) => !isBlank(source) && !isBlank(translation))
    .map((segment) => {
      const numberOf = numbering(segment)
      const tuv = (tag: string, tokens: readonly Token[]) =>
        `      <tuv${xmlAttributes({ 'xml:lang': tag })}><seg>${seg(tokens, numberOf)}</seg></tuv>\n`
      return `    <tu${xmlAttributes({ tuid: segment.id })}>\n${tuv(tags.source, segment.source)}${tuv(tags.translation, segment.translation)}    </tu>\n`
    })
  const header = xmlAttributes({
    creationtool: 'biyi',
    creationtoolversion: version,
    segtype: 'sentence',
    'o-tmf': 'biyi',
    adminlang: 'en',
    srclang: tags.source,
    datatype: 'unknown',
  })
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n  <header${header}/>\n  <body>\n${units.join('')}  </body>\n</tmx>\n`
  return { content, messages: droppedMessages(pairs) }
}
