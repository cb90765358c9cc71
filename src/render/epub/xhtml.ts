import type { Element, ElementContent, Properties } from 'hast'
import { toXml } from 'xast-util-to-xml'
import type { Element as XmlElement } from '../../model/xml-elements.ts'
import { writtenText } from '../manuscript.ts'

type XmlContent = XmlElement['children'][number]

const mathNamespace = 'http://www.w3.org/1998/Math/MathML'

/** `ariaLabel` → `aria-label`, `dataSide` → `data-side`, `className` → `class`, `colSpan` → `colspan`. */
function attributeName(property: string): string {
  if (property === 'className') return 'class'
  if (property === 'htmlFor') return 'for'
  if (/^data[A-Z]/u.test(property)) {
    return property.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
  }
  const name = property.toLowerCase()
  return name.startsWith('aria') ? `aria-${name.slice('aria'.length)}` : name
}

/** An id that XML takes (Namespaces in XML, NCName): other signs become their code. */
export function xmlId(id: string): string {
  const safe = id.replace(/[^\w.-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}`)
  return /^[A-Za-z_]/u.test(safe) ? safe : `x${safe}`
}

function attributeText(value: Properties[string]): string | undefined {
  if (value === undefined || value === null || value === false) return undefined
  if (Array.isArray(value)) return value.join(' ')
  return String(value)
}

function attributesOf({ tagName, properties }: Element): Record<string, string> {
  const attributes: Record<string, string> = {}
  if (tagName === 'math') attributes['xmlns'] = mathNamespace
  for (const [property, value] of Object.entries(properties)) {
    const name = attributeName(property)
    const text = attributeText(value)
    if (text === undefined) continue
    // In XML an attribute that only has to be there stands for itself.
    attributes[name] = value === true ? name : writtenText(text)
    if (name === 'lang') attributes['xml:lang'] = writtenText(text)
  }
  return attributes
}

function contentOf(node: ElementContent): readonly XmlContent[] {
  if (node.type === 'text') {
    const value = writtenText(node.value)
    return value === '' ? [] : [{ type: 'text', value }]
  }
  return node.type === 'element' ? [xmlOf(node)] : []
}

function xmlOf(node: Element): XmlElement {
  return {
    type: 'element',
    name: node.tagName,
    attributes: attributesOf(node),
    children: node.children.flatMap(contentOf),
  }
}

/** One page of a book (EPUB 3.3, XHTML content documents) in `tag`, the language of its first words. */
export function xhtmlPage(
  tag: string,
  title: string,
  body: readonly Element[],
  style = 'book.css',
): string {
  const text = (name: string, value: string): XmlElement => ({
    type: 'element',
    name,
    attributes: {},
    children: [{ type: 'text', value: writtenText(value) }],
  })
  const link = { rel: 'stylesheet', type: 'text/css', href: style }
  const page: XmlElement = {
    type: 'element',
    name: 'html',
    attributes: {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: tag,
      'xml:lang': tag,
    },
    children: [
      {
        type: 'element',
        name: 'head',
        attributes: {},
        children: [
          text('title', title),
          { type: 'element', name: 'link', attributes: link, children: [] },
        ],
      },
      { type: 'element', name: 'body', attributes: {}, children: body.map(xmlOf) },
    ],
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${toXml(page)}\n`
}
