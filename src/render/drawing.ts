import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'
import type { Element } from '../model/xml-elements.ts'

type ElementContent = Element['children'][number]

const namespace = 'http://www.w3.org/2000/svg'
const unwanted = new Set(['script', 'foreignObject', 'iframe', 'audio', 'video', 'handler', 'a'])

/** Nothing that runs or loads: an address inside the drawing or a picture written into it may stay. */
function isHarmless([name, value]: readonly [string, string | null | undefined]): boolean {
  const local = name.replace(/^.*:/u, '').toLowerCase()
  if (/^on/u.test(local)) return false
  if (local === 'href' || local === 'src')
    return /^\s*(?:#|data:image\/(?:png|jpeg|gif);)/iu.test(value ?? '')
  return !/url\(\s*['"]?(?!\s*#)/iu.test(value ?? '')
}

function cleaned(node: Element): Element {
  const children = node.children.flatMap((child): readonly ElementContent[] => {
    if (child.type === 'text' || child.type === 'cdata') return [child]
    if (child.type !== 'element') return []
    const name = child.name.replace(/^.*:/u, '')
    // What a link holds is drawn all the same.
    if (name === 'a') return cleaned(child).children
    if (unwanted.has(name)) return []
    // A picture from elsewhere leaves nothing to draw.
    if (name === 'image' && !Object.entries(child.attributes).every(isHarmless)) return []
    if (name === 'style' && /@import|url\(\s*['"]?(?!\s*#)/iu.test(textOf(child))) return []
    return [cleaned(child)]
  })
  const attributes = Object.fromEntries(Object.entries(node.attributes).filter(isHarmless))
  return { ...node, attributes, children }
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('')
}

/**
 * An SVG drawing alone, without scripts, links and addresses outside of it, which no book may load;
 * undefined where the text is no well-formed SVG.
 */
export function cleanDrawing(text: string): string | undefined {
  try {
    const root = fromXml(
      text.replace(/^\uFEFF/u, '').replace(/<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/iu, ''),
    )
    const svg = root.children.find((node): node is Element => node.type === 'element')
    if (svg?.name.replace(/^.*:/u, '') !== 'svg') return undefined
    const made = cleaned(svg)
    if (svg.name === 'svg') made.attributes['xmlns'] = namespace
    return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(made)}\n`
  } catch {
    // Not well-formed: the description of the picture stands for it.
    return undefined
  }
}
