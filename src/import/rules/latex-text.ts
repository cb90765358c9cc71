import { type LatexNode, latexNodes } from './latex-nodes.ts'

/** What a formula is as text. */
interface LatexText {
  readonly text: string
  /** True where it holds a citation marker, raised: `^{[8]}`. */
  readonly hasMarker: boolean
}

/** The digits and signs of a marker, its end perhaps lost. */
const marker = /^[［[][\d,，、;；～–—-]{1,40}[］\]]?$/u
/** Signs that stand raised by themselves. */
const raisedSign = /^[°′®•·]$/u
const small = /^[\p{L}\d+±=,./'′°*†‡§()①-⑳-]{1,16}$/u
/** A statistic: `P<0.05`, `I²=91%`, `OR=1.2`; group 1 is the letters that the formula sets in italics. */
const statistic = /([a-z]{1,3})(?:\^?\d?)\s?(?:[<>=≤≥≈]=?)\s?(?:[-−+]?[\d.]|$)/giu

/** `50 μg`, the unit in italics. */
const microUnit = /(?<=\dµ? ?μ ?)[gLm](?![a-z])/giu

/** Places of letters in italics are kept as `i`, of all others as they are: what `statistic` reads. */
interface Rendered {
  readonly text: string
  /** For each letter set in italics its letter, upright ones as `·`, digits and signs as they are. */
  readonly faces: string
  readonly hasMarker: boolean
}

function rendered(nodes: readonly LatexNode[]): Rendered | undefined {
  let text = ''
  let faces = ''
  let hasMarker = false
  for (const node of nodes) {
    const part = renderedNode(node)
    if (part === undefined) return undefined
    text += part.text
    faces += part.faces
    hasMarker ||= part.hasMarker
  }
  return { text, faces, hasMarker }
}

function plain(text: string, faces = text): Rendered {
  return { text, faces, hasMarker: false }
}

function renderedNode(node: LatexNode): Rendered | undefined {
  switch (node.type) {
    case 'sign':
      return plain(node.text)
    case 'letter':
      return plain(node.text, node.isUpright ? 'µ' : node.text)
    case 'space':
      return plain(' ')
    case 'raised':
      return aside('sup', node.children)
    case 'lowered':
      return aside('sub', node.children)
    default:
      return undefined
  }
}

function aside(tag: 'sup' | 'sub', children: readonly LatexNode[]): Rendered | undefined {
  const inner = rendered(children)
  if (inner === undefined) return undefined
  const text = inner.text.trim()
  if (text === '') return plain('')
  if (tag === 'sup' && marker.test(text)) return { ...plain(text), hasMarker: true }
  if (tag === 'sup' && raisedSign.test(text)) return plain(text)
  // A lowered ring is a full stop misread: `45.2%。`.
  if (!small.test(text) || (tag === 'sub' && text === '°')) return undefined
  const faces = /^\d$/u.test(text) && tag === 'sup' ? text : inner.faces.replace(/\d/gu, 'µ')
  return plain(`<${tag}>${text}</${tag}>`, faces)
}

/** True where letters in italics are more than the name of a statistic: then it is a formula. */
function hasVariables(faces: string): boolean {
  // A word that is upright in part is a word: `C\mathrm{I}`.
  const words = faces.replace(/[a-z]{0,3}µ+[a-z]{0,3}/giu, 'µ')
  return /[a-z]/iu.test(words.replace(statistic, '').replace(microUnit, ''))
}

/** `y(i,j)`, `(*,*,1)`: a function and a list of values are formulas even where they are simple. */
const application = /[\p{L}>]\([a-z](?:,[a-z])*\)|[(,]<sup>\*<\/sup>[,)]/u

function isSafe(text: string): boolean {
  if (application.test(text)) return false
  return !/[|`\\{}]|<(?!\/?su[bp]>)[\p{L}/!?]/u.test(text)
}

/**
 * A formula as text, where it is a number, a unit, a sign, a word or a statistic and nothing more;
 * undefined for a real formula.
 */
export function latexText(content: string, isHtml = false): LatexText | undefined {
  const nodes = latexNodes(content)
  const whole = nodes === undefined ? undefined : rendered(nodes)
  if (whole === undefined || hasVariables(whole.faces)) return undefined
  const text = whole.text.trim().replace(/ {2,}/gu, ' ')
  if (text === '' || !isSafe(text) || /^[A-Za-z]$/u.test(content.trim())) return undefined
  const written = isHtml ? text : text.replace(/[*_$]/gu, '\\$&')
  return { text: written, hasMarker: whole.hasMarker }
}
