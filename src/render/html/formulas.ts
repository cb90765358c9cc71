import type { Element, ElementContent, Root } from 'hast'
import type { Nodes } from 'mdast'
import type { InlineMath, Math as MathBlock } from 'mdast-util-math'
import { unified } from 'unified'
import { walkHast, walkMdast } from '../../model/walk.ts'
import type { Context } from './context.ts'
import { element } from './element.ts'

export type Formula = InlineMath | MathBlock

/** What may stand in a formula: MathML Core without links, actions, classes and styles. */
const schema = {
  tagNames: [
    ...['math', 'annotation', 'merror', 'mfrac', 'mi', 'mmultiscripts', 'mn', 'mo', 'mover'],
    ...['mpadded', 'mphantom', 'mprescripts', 'mroot', 'mrow', 'ms', 'mspace', 'msqrt', 'mstyle'],
    ...['msub', 'msubsup', 'msup', 'mtable', 'mtd', 'mtext', 'mtr', 'munder', 'munderover'],
    'semantics',
  ],
  attributes: {
    '*': [
      ...['accent', 'accentunder', 'columnspan', 'depth', 'dir', 'display', 'displaystyle'],
      ...[
        'fence',
        'form',
        'height',
        'largeop',
        'linethickness',
        'lspace',
        'mathvariant',
        'maxsize',
      ],
      ...['minsize', 'movablelimits', 'rowspan', 'rspace', 'scriptlevel', 'separator', 'stretchy'],
      ...['symmetric', 'voffset', 'width', 'columnalign', 'rowspacing', 'columnspacing'],
    ],
  },
}

/** Why TeX could not be read, without the place, which has no meaning outside the formula. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/\s+at position[\s\S]*$/u, '').trim()
}

/**
 * Every formula below `roots` as MathML that browsers set without a script; TeX that cannot be read
 * is reported and printed as code. `source` is the file that the nodes were read from. The converter is loaded only if there is a formula.
 */
export async function formulasOf(
  roots: readonly Nodes[],
  { report, source }: Pick<Context, 'report'> & { readonly source: string },
): Promise<ReadonlyMap<Formula, Element>> {
  const found: Formula[] = []
  for (const root of roots) {
    walkMdast(root, (node) => {
      if (node.type === 'inlineMath' || node.type === 'math') found.push(node)
    })
  }
  const made = new Map<Formula, Element>()
  if (found.length === 0) return made
  const [{ default: temml }, { default: raw }, { default: sanitize }] = await Promise.all([
    import('temml'),
    import('rehype-raw'),
    import('rehype-sanitize'),
  ])
  const reader = unified().use(raw).use(sanitize, schema).freeze()
  for (const node of found) {
    // `$$x$$` inside a line is displayed too, as pandoc does.
    const displayMode =
      node.type === 'math' || source.startsWith('$$', node.position?.start.offset ?? source.length)
    let value: string
    try {
      // Macros of one formula are not known to the next.
      value = temml.renderToString(node.value, { displayMode, throwOnError: true, macros: {} })
    } catch (error) {
      const message = `The formula \`${node.value}\` is printed as it is written (${reasonOf(error)}); TeX that can be set as MathML may stand there.`
      report('render/formula', 'warning', message, node)
      made.set(node, asCode(node))
      continue
    }
    const root: Root = await reader.run({ type: 'root', children: [{ type: 'raw', value }] })
    made.set(node, withText(root.children.find(isMath), node))
  }
  return made
}

function isMath(node: Root['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === 'math'
}

/** The TeX itself is for readers and programs that do not know MathML. */
function withText(math: Element | undefined, node: Formula): Element {
  if (math === undefined) throw new Error(`No MathML came of the formula ${node.value}.`)
  walkHast(math, (node) => {
    if (node.type !== 'element') return
    const [child] = node.children
    const { tagName, properties } = node
    // A style sheet cannot tell `sin`, upright, from `x`: it does not see how long a name is.
    if (tagName === 'mi' && child?.type === 'text' && [...child.value].length > 1) {
      properties['mathvariant'] ??= 'normal'
    }
  })
  return { ...math, properties: { ...math.properties, alttext: node.value.trim() } }
}

function asCode(node: Formula): Element {
  const code: ElementContent = element('code', {}, node.value)
  return node.type === 'math' ? element('pre', {}, code) : code
}
