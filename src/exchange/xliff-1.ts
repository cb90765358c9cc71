import { codeIds, openers } from './code-ids.ts'
import { droppedMessages, type ExchangeInput, type Exported } from './export.ts'
import { isBlank } from './slot-pairs.ts'
import type { Segment, SlotPair } from './slots.ts'
import type { Token } from './tokens.ts'
import { xmlAttributes, xmlText } from './xml-text.ts'

const ctypes: Readonly<Record<string, string>> = {
  emphasis: 'italic',
  strong: 'bold',
  link: 'link',
  image: 'image',
  break: 'lb',
}

function inlineXml(tokens: readonly Token[], ids: ReadonlyMap<Token, string>): string {
  const opens = openers(tokens)
  return tokens
    .map((token) => {
      if (token.type === 'text') return xmlText(token.value)
      const { code } = token
      const opener = opens.get(token)
      const id = ids.get(opener ?? token)
      const ctype = ctypes[code.type] ?? `x-biyi-${code.type}`
      if (token.type === 'code')
        return `<ph${xmlAttributes({ id, ctype })}>${xmlText(code.open)}</ph>`
      return token.type === 'open'
        ? `<bpt${xmlAttributes({ id, rid: id, ctype })}>${xmlText(code.open)}</bpt>`
        : `<ept${xmlAttributes({ id, rid: id })}>${xmlText(code.close ?? '')}</ept>`
    })
    .join('')
}

const isDone = ({ source, translation }: Segment) =>
  !isBlank(translation) || (translation.length > 0 && isBlank(source))

function unitXml({ id, slots, segments }: SlotPair, { gaps }: ExchangeInput): string {
  const ids = codeIds(segments)
  const marked = (gap: string, textOf: (segment: Segment) => string) =>
    segments
      .map((one) => `<mrk${xmlAttributes({ mtype: 'seg', mid: one.id })}>${textOf(one)}</mrk>`)
      .join(gap)
  const sourceXml = (segment: Segment) => inlineXml(segment.source, ids.source)
  const source = segments.map(sourceXml).join(gaps.source)
  // Tools that show the target alone need the source in it where nothing is translated.
  const target = marked(gaps.translation, (segment) =>
    isDone(segment) ? inlineXml(segment.translation, ids.translation) : sourceXml(segment),
  )
  const state = segments.every(isDone) ? 'translated' : 'needs-translation'
  const type = slots.source?.type ?? slots.translation?.type ?? 'paragraph'
  const head = xmlAttributes({ id, restype: `x-biyi-${type}`, 'xml:space': 'preserve' })
  return `      <trans-unit${head}>
        <source>${source}</source>
        <seg-source>${marked(gaps.source, sourceXml)}</seg-source>
        <target${xmlAttributes({ state })}>${target}</target>
      </trans-unit>
`
}

/**
 * XLIFF 1.2, which older tools read: a unit for every line with its sentences marked, codes with their
 * Markdown. A sentence without a translation has its source as target. No dates, so that it can be compared.
 */
export function xliff1(input: ExchangeInput): Exported {
  const { pairs, tags, files, version } = input
  const file = xmlAttributes({
    original: files.source,
    'source-language': tags.source,
    'target-language': tags.translation,
    datatype: 'x-markdown',
    'tool-id': 'biyi',
  })
  const tool = xmlAttributes({ 'tool-id': 'biyi', 'tool-name': 'biyi', 'tool-version': version })
  const units = pairs.map((pair) => unitXml(pair, input)).join('')
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file${file}>
    <header><tool${tool}/></header>
    <body>
${units}    </body>
  </file>
</xliff>
`
  return { content, messages: droppedMessages(pairs) }
}
