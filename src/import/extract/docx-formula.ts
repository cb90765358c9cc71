import { han } from '../../language/han.ts'
import {
  at,
  attribute,
  childrenNamed,
  type Element,
  elementsIn,
  nameOf,
  textOf,
} from './jats-tree.ts'

/** A formula of Word as LaTeX; `isSure` is false where it has parts that are known by their signs only. */
export interface Formula {
  readonly latex: string
  readonly isSure: boolean
}

const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon phi chi psi omega'
/** Letters and signs that LaTeX names. */
const commands: ReadonlyMap<string, string> = new Map([
  ...greek
    .split(' ')
    .map((name, index) => [String.fromCodePoint(0x3b1 + index), `\\${name}`] as const),
  ...[
    ['Γ', 'Gamma'],
    ['Δ', 'Delta'],
    ['Θ', 'Theta'],
    ['Λ', 'Lambda'],
    ['Ξ', 'Xi'],
    ['Π', 'Pi'],
    ['Σ', 'Sigma'],
    ['Φ', 'Phi'],
    ['Ψ', 'Psi'],
    ['Ω', 'Omega'],
    ['×', 'times'],
    ['÷', 'div'],
    ['±', 'pm'],
    ['∓', 'mp'],
    ['·', 'cdot'],
    ['≤', 'le'],
    ['≥', 'ge'],
    ['≠', 'ne'],
    ['≈', 'approx'],
    ['∞', 'infty'],
    ['→', 'to'],
    ['∂', 'partial'],
    ['∈', 'in'],
    ['∝', 'propto'],
    ['∑', 'sum'],
    ['∏', 'prod'],
    ['∫', 'int'],
    ['∬', 'iint'],
    ['∮', 'oint'],
    ['⋃', 'bigcup'],
    ['⋂', 'bigcap'],
    ['|', 'vert'],
    ['‖', 'Vert'],
    ['⟨', 'langle'],
    ['⟩', 'rangle'],
    ['⌈', 'lceil'],
    ['⌉', 'rceil'],
    ['⌊', 'lfloor'],
    ['⌋', 'rfloor'],
  ].map(([sign = '', name = '']) => [sign, `\\${name}`] as const),
  ['−', '-'],
  ['⋅', '\\cdot'],
  ['ϕ', '\\phi'],
  ['φ', '\\varphi'],
])

const accents: Readonly<Record<string, string>> = {
  '\u0302': 'hat',
  '\u0303': 'tilde',
  '\u0304': 'bar',
  '\u0305': 'overline',
  '\u0307': 'dot',
  '\u0308': 'ddot',
  '\u20D7': 'vec',
  '\u0301': 'acute',
  '\u0300': 'grave',
  '\u030C': 'check',
  '\u00AF': 'bar',
  '^': 'hat',
  '~': 'tilde',
}

const functions =
  /^(?:sin|cos|tan|cot|sec|csc|arcsin|arccos|arctan|sinh|cosh|tanh|log|ln|lg|exp|lim|max|min|sup|inf|det|gcd|Pr)$/u

const hanLetter = new RegExp(han, 'u')

/** A sign as LaTeX has it: named, escaped or itself. */
function signOf(sign: string): string {
  if (/[#$%&_{}]/u.test(sign)) return `\\${sign}`
  if (sign === '\\') return '\\backslash'
  if (sign === '~' || sign === '^') return `\\text{${sign === '~' ? '～' : '＾'}}`
  return commands.get(sign) ?? sign
}

function signs(text: string): string {
  const plain = text.replaceAll(/[\u{1D400}-\u{1D7FF}]/gu, (sign) => sign.normalize('NFKC'))
  return joined([...plain].map(signOf))
}

function run(node: Element): string {
  const text = childrenNamed(node, 't')
    .map((one) => one.children.map((child) => ('value' in child ? child.value : '')).join(''))
    .join('')
  const look = at(node, 'rPr')
  const isPlain = look !== undefined && at(look, 'nor') !== undefined
  if (isPlain || hanLetter.test(text)) return `\\text{${text.replaceAll(/[#$%&_{}\\]/gu, '\\$&')}}`
  const style = look === undefined ? undefined : at(look, 'sty')
  const isUpright = style !== undefined && attribute(style, 'val') === 'p'
  if (isUpright && functions.test(text)) return `\\${text}`
  return isUpright && /^\p{L}{2,}$/u.test(text) ? `\\mathrm{${text}}` : signs(text)
}

const property = (node: Element, group: string, name: string): string | undefined => {
  const found = at(node, group, name)
  return found === undefined ? undefined : (attribute(found, 'val') ?? '')
}

const isOn = (value: string | undefined): boolean =>
  value !== undefined && !/^(?:0|false|off)$/u.test(value)

/** Stands in the LaTeX where something is not known: no formula holds it. */
const unsure = '\uFDD4'

/** Parts one behind the other; a name ends where no letter follows. */
function joined(parts: readonly string[]): string {
  return parts.reduce((latex, next) => {
    const space = /\\[A-Za-z]+$/u.test(latex) && /^[A-Za-z]/u.test(next) ? ' ' : ''
    return latex + space + next
  }, '')
}

function all(node: Element | undefined): string {
  return node === undefined ? '' : joined(elementsIn(node).map(one))
}

function part(node: Element, name: string): string {
  return all(at(node, name))
}

/** What a script stands at: more than one sign needs braces. */
function base(node: Element): string {
  const latex = part(node, 'e')
  return /^(?:.|\\[A-Za-z]+|\\(?:mathrm|text)\{[^{}]*\})$/u.test(latex) ? latex : `{${latex}}`
}

function one(node: Element): string {
  const name = nameOf(node)
  if (name.endsWith('Pr')) return ''
  const known = byName(name, node)
  if (known !== undefined) return known
  return unsure + (elementsIn(node).length > 0 ? all(node) : signs(textOf(node) ?? ''))
}

function byName(name: string, node: Element): string | undefined {
  switch (name) {
    case 'r':
      return run(node)
    case 'e':
    case 'box':
    case 'oMath':
    case 'num':
    case 'den':
      return all(node)
    case 'f':
      return fraction(node)
    case 'sSup':
      return `${base(node)}^{${part(node, 'sup')}}`
    case 'sSub':
      return `${base(node)}_{${part(node, 'sub')}}`
    case 'sSubSup':
      return `${base(node)}_{${part(node, 'sub')}}^{${part(node, 'sup')}}`
    case 'sPre':
      return `{}_{${part(node, 'sub')}}^{${part(node, 'sup')}}${base(node)}`
    case 'rad':
      return radical(node)
    case 'nary':
      return operator(node)
    case 'd':
      return fence(node)
    case 'func':
      return `${part(node, 'fName')} ${part(node, 'e')}`
    case 'limLow':
      return limit(node, '_')
    case 'limUpp':
      return limit(node, '^')
    case 'bar':
      return `\\${property(node, 'barPr', 'pos') === 'top' ? 'over' : 'under'}line{${part(node, 'e')}}`
    case 'acc': {
      const accent = accents[property(node, 'accPr', 'chr') ?? '\u0302']
      return accent === undefined ? undefined : `\\${accent}{${part(node, 'e')}}`
    }
    case 'm':
      return rows(
        'matrix',
        childrenNamed(node, 'mr').map((row) => childrenNamed(row, 'e')),
      )
    case 'eqArr':
      return rows(
        'aligned',
        childrenNamed(node, 'e').map((row) => [row]),
      )
    default:
      return undefined
  }
}

function fraction(node: Element): string {
  const [above, below] = [part(node, 'num'), part(node, 'den')]
  const kind = property(node, 'fPr', 'type')
  if (kind === 'lin' || kind === 'skw') return `{${above}}/{${below}}`
  if (kind === 'noBar') return `\\binom{${above}}{${below}}`
  return `\\frac{${above}}{${below}}`
}

function radical(node: Element): string {
  const degree = isOn(property(node, 'radPr', 'degHide')) ? '' : part(node, 'deg')
  return `\\sqrt${degree === '' ? '' : `[${degree}]`}{${part(node, 'e')}}`
}

function operator(node: Element): string {
  const sign = signs(property(node, 'naryPr', 'chr') ?? '∫')
  const [sub, sup] = [part(node, 'sub'), part(node, 'sup')]
  return `${sign}${sub === '' ? '' : `_{${sub}}`}${sup === '' ? '' : `^{${sup}}`} ${part(node, 'e')}`
}

function fence(node: Element): string {
  const of = (name: string, usual: string): string => property(node, 'dPr', name) ?? usual
  const side = (sign: string): string => (sign === '' ? '.' : signs(sign))
  const inner = childrenNamed(node, 'e').map((one) => all(one))
  const between = signs(of('sepChr', '|'))
  const [open, close] = [side(of('begChr', '(')), side(of('endChr', ')'))]
  const content = inner.join(` ${between} `)
  // Signs that grow are for what is taller than a line.
  const isTall = /\\(?:frac|binom|sqrt|sum|prod|int|begin|left)/u.test(content)
  if (!isTall && open !== '.' && close !== '.') return joined([open, content, close])
  return `\\left${open} ${content} \\right${close}`
}

function limit(node: Element, sign: '_' | '^'): string {
  const base = part(node, 'e')
  const isOperator = /^\\(?:lim|max|min|sup|inf)$/u.test(base)
  if (isOperator) return `${base}${sign}{${part(node, 'lim')}}`
  return `\\${sign === '_' ? 'under' : 'over'}set{${part(node, 'lim')}}{${base}}`
}

function rows(kind: string, rows: readonly (readonly Element[])[]): string {
  const inner = rows.map((cells) => cells.map((cell) => all(cell)).join(' & '))
  return `\\begin{${kind}} ${inner.join(' \\\\ ')} \\end{${kind}}`
}

/** LaTeX of a formula of Word (`m:oMath` of Office Open XML, ECMA-376 part 1, §22.1). */
export function formulaOf(node: Element): Formula {
  const found = all(node)
  const latex = found.replaceAll(unsure, '').replaceAll(/ +/gu, ' ').trim()
  return { latex, isSure: !found.includes(unsure) }
}
