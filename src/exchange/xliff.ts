import { type CodeIds, codeIds, openers } from './code-ids.ts'
import { droppedMessages, type ExchangeInput, type Exported, type TermMark } from './export.ts'
import { isBlank } from './slot-pairs.ts'
import type { SlotPair } from './slots.ts'
import type { Code, Token } from './tokens.ts'
import { xmlAttributes, xmlText } from './xml-text.ts'

/** XLIFF has names for some codes; the others are ours. */
const kinds: Readonly<Record<string, { readonly type: string; readonly subType: string }>> = {
  emphasis: { type: 'fmt', subType: 'xlf:i' },
  strong: { type: 'fmt', subType: 'xlf:b' },
  delete: { type: 'fmt', subType: 'biyi:delete' },
  superscript: { type: 'fmt', subType: 'biyi:superscript' },
  subscript: { type: 'fmt', subType: 'biyi:subscript' },
  htmlSpan: { type: 'fmt', subType: 'biyi:html' },
  link: { type: 'link', subType: 'biyi:link' },
  image: { type: 'image', subType: 'biyi:image' },
  break: { type: 'fmt', subType: 'xlf:lb' },
}

const kindOf = ({ type }: Code) => kinds[type] ?? { type: 'other', subType: `biyi:${type}` }

/** Ids of the pieces of Markdown that the codes of a unit stand for; equal pieces have one. */
class Data {
  readonly #ids = new Map<string, string>()

  idOf(markdown: string): string {
    const known = this.#ids.get(markdown)
    if (known !== undefined) return known
    const made = `d${this.#ids.size + 1}`
    this.#ids.set(markdown, made)
    return made
  }

  xml(indent: string): string {
    if (this.#ids.size === 0) return ''
    const items = [...this.#ids].map(
      ([markdown, id]) => `${indent}  <data${xmlAttributes({ id })}>${xmlText(markdown)}</data>\n`,
    )
    return `${indent}<originalData>\n${items.join('')}${indent}</originalData>\n`
  }
}

interface Writing {
  readonly ids: ReadonlyMap<Token, string>
  readonly data: Data
  readonly terms: readonly TermMark[]
  /** Counts the terms marked in the unit. */
  marks: number
}

/** A text with its terms marked; they are annotations, which a tool may show or leave. */
function textXml(token: Extract<Token, { type: 'text' }>, writing: Writing): string {
  let at = 0
  let xml = ''
  for (const { start, end, term } of writing.terms) {
    const [from, to] = [start - token.at, end - token.at]
    if (from < at || to > token.value.length) continue
    writing.marks += 1
    const mark = xmlAttributes({ id: `m${writing.marks}`, type: 'term', value: term })
    xml += `${xmlText(token.value.slice(at, from))}<mrk${mark}>${xmlText(token.value.slice(from, to))}</mrk>`
    at = to
  }
  return xml + xmlText(token.value.slice(at))
}

function inlineXml(tokens: readonly Token[], writing: Writing): string {
  return tokens
    .map((token) => {
      if (token.type === 'text') return textXml(token, writing)
      if (token.type === 'close') return '</pc>'
      const { code } = token
      const id = writing.ids.get(token)
      const kind = kindOf(code)
      if (token.type === 'code') {
        const dataRef = writing.data.idOf(code.open)
        return `<ph${xmlAttributes({ id, dataRef, disp: code.open, ...kind })}/>`
      }
      const dataRefStart = writing.data.idOf(code.open)
      const dataRefEnd = writing.data.idOf(code.close ?? '')
      return `<pc${xmlAttributes({ id, dataRefStart, dataRefEnd, ...kind })}>`
    })
    .join('')
}

/** Pairs that are not closed in a segment would be no XML: segments never cut one. */
function assertClosed(tokens: readonly Token[]): void {
  const open = tokens.filter(({ type }) => type === 'open').length
  if (openers(tokens).size !== open) throw new Error('a segment cuts a pair of codes')
}

const gapXml = ({ source, translation }: ExchangeInput['gaps']) =>
  `      <ignorable>\n        <source>${source}</source>\n        <target>${translation}</target>\n      </ignorable>\n`

function unitXml({ id, unit, slots, segments }: SlotPair, { terms, gaps }: ExchangeInput): string {
  const ids: CodeIds = codeIds(segments)
  const data = new Data()
  const marks = { source: 0 }
  const parts = segments.map(({ id: segment, source, translation }, at) => {
    assertClosed(source)
    assertClosed(translation)
    const own = {
      ids: ids.source,
      data,
      terms: terms.get(unit?.id ?? '') ?? [],
      marks: marks.source,
    }
    const from = inlineXml(source, own)
    marks.source = own.marks
    const to = inlineXml(translation, { ids: ids.translation, data, terms: [], marks: 0 })
    const isDone = !isBlank(translation) || (translation.length > 0 && isBlank(source))
    const target =
      slots.translation === undefined || !isDone ? '' : `        <target>${to}</target>\n`
    const state = target === '' ? 'initial' : 'translated'
    const gap = at < segments.length - 1 ? gapXml(gaps) : ''
    return `      <segment${xmlAttributes({ id: segment, state })}>\n        <source>${from}</source>\n${target}      </segment>\n${gap}`
  })
  const type = slots.source?.type ?? slots.translation?.type ?? 'paragraph'
  return `    <unit${xmlAttributes({ id, type: `biyi:${type}` })}>\n${data.xml('      ')}${parts.join('')}    </unit>\n`
}

/**
 * XLIFF 2.1: a unit for every line, a segment for every pair of sentences; markers, formulas and emphasis
 * are inline codes, terms annotations. No dates, so that it can be compared.
 */
export function xliff(input: ExchangeInput): Exported {
  const { pairs, tags, files } = input
  const head = xmlAttributes({
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    version: '2.1',
    srcLang: tags.source,
    trgLang: tags.translation,
    'xml:space': 'preserve',
  })
  const units = pairs.map((pair) => unitXml(pair, input))
  const file = xmlAttributes({ id: 'biyi', original: files.source })
  // XLIFF knows no file without a unit.
  const body =
    units.length > 0 ? units.join('') : '    <unit id="empty"><segment><source/></segment></unit>\n'
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n<xliff${head}>\n  <file${file}>\n${body}  </file>\n</xliff>\n`
  return { content, messages: droppedMessages(pairs) }
}
