/** One part of a formula; letters say whether they are set upright, as words and units are. */
export type LatexNode =
  | { readonly type: 'sign'; readonly text: string }
  | { readonly type: 'letter'; readonly text: string; readonly isUpright: boolean }
  | { readonly type: 'space' }
  | { readonly type: 'raised' | 'lowered'; readonly children: readonly LatexNode[] }
  /** What has no place in a line of text: a fraction, a sum, a script letter. */
  | { readonly type: 'formula' }

/** Deeper nesting and longer text than this is no number. */
const lengthAtMost = 600

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pm: '±',
    mp: '∓',
    times: '×',
    div: '÷',
    cdot: '·',
    bullet: '•',
    ast: '*',
    circ: '°',
    textdegree: '°',
    degree: '°',
    prime: '′',
    leq: '≤',
    le: '≤',
    leqslant: '≤',
    geq: '≥',
    ge: '≥',
    geqslant: '≥',
    lt: '<',
    gt: '>',
    neq: '≠',
    ne: '≠',
    approx: '≈',
    equiv: '≡',
    colon: ':',
    dag: '†',
    dagger: '†',
    ddag: '‡',
    ddagger: '‡',
    S: '§',
    textregistered: '®',
    checkmark: '✓',
    uparrow: '↑',
    downarrow: '↓',
    rightarrow: '→',
    to: '→',
    infty: '∞',
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    epsilon: 'ε',
    varepsilon: 'ε',
    zeta: 'ζ',
    eta: 'η',
    theta: 'θ',
    vartheta: 'θ',
    iota: 'ι',
    kappa: 'κ',
    lambda: 'λ',
    mu: 'μ',
    nu: 'ν',
    xi: 'ξ',
    pi: 'π',
    rho: 'ρ',
    varrho: 'ρ',
    sigma: 'σ',
    tau: 'τ',
    upsilon: 'υ',
    phi: 'φ',
    varphi: 'φ',
    chi: 'χ',
    psi: 'ψ',
    omega: 'ω',
    Gamma: 'Γ',
    Delta: 'Δ',
    Theta: 'Θ',
    Lambda: 'Λ',
    Xi: 'Ξ',
    Pi: 'Π',
    Sigma: 'Σ',
    Phi: 'Φ',
    Psi: 'Ψ',
    Omega: 'Ω',
    AA: 'Å',
  }),
)

/** Commands that only choose a face or a size: of what follows in the group, or of one argument. */
const faces: ReadonlyMap<string, 'upright' | 'math' | 'same'> = new Map([
  ...['rm', 'bf', 'tt', 'sf', 'mathrm', 'mathbf', 'mathsf', 'mathtt', 'text', 'textrm', 'textbf']
    .concat('textup', 'boldsymbol', 'bold', 'pmb', 'operatorname', 'mathord')
    .map((name) => [name, 'upright'] as const),
  ...['it', 'mathit', 'textit', 'mathnormal'].map((name) => [name, 'math'] as const),
  ...['scriptstyle', 'scriptscriptstyle', 'textstyle', 'displaystyle', 'scriptsize', 'left']
    .concat('right', 'big', 'bigl', 'bigr', 'limits', 'nolimits')
    .map((name) => [name, 'same'] as const),
])
const takesArgument: ReadonlySet<string> = new Set(
  [...faces.keys()].filter((name) => /^(?:math|text(?!style)|bold|pmb|operator)/u.test(name)),
)
const spaces: ReadonlySet<string> = new Set(['\\ ', '~', '\\,', '\\;', '\\:', '\\quad', '\\qquad'])
/** Words inside `\text`, where a blank is one: nothing that a converter spaced out. */
const words = /\\(?:text(?:rm|bf|it)?|mbox)\s?\{[^{}]{0,200}[A-Za-z]{2,20} [^{}]/u
const formula: LatexNode = { type: 'formula' }

/** The tokens of a formula, its blanks left out: `\mathrm`, `{`, `5`, `\%`. */
export function latexTokens(content: string): readonly string[] {
  return (content.match(/\\[A-Za-z]+|\\[\s\S]|\S/gu) ?? []).map((token) =>
    /^\\\s$/u.test(token) ? '\\ ' : token,
  )
}

class LatexReader {
  readonly #tokens: readonly string[]
  #at = 0

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  /** Nodes up to the brace that closes the group, or to the end. */
  group(isUpright: boolean): readonly LatexNode[] {
    const nodes: LatexNode[] = []
    let upright = isUpright
    for (let token = this.#take(); token !== undefined && token !== '}'; token = this.#take()) {
      const name = token.slice(1)
      const face = token.startsWith('\\') ? faces.get(name) : undefined
      if (face === undefined) nodes.push(...this.#nodes(token, upright))
      else if (takesArgument.has(name)) nodes.push(...this.#argument(face === 'upright'))
      else if (face !== 'same') upright = face === 'upright'
    }
    return nodes
  }

  #take(): string | undefined {
    const token = this.#tokens[this.#at]
    this.#at += 1
    return token
  }

  #argument(isUpright: boolean): readonly LatexNode[] {
    const token = this.#take()
    if (token === undefined) return [formula]
    if (token === '*') return this.#argument(isUpright)
    return token === '{' ? this.group(isUpright) : this.#nodes(token, isUpright)
  }

  #nodes(token: string, isUpright: boolean): readonly LatexNode[] {
    if (token === '{') return this.group(isUpright)
    if (token === '^') return [{ type: 'raised', children: this.#argument(isUpright) }]
    if (token === '_') return [{ type: 'lowered', children: this.#argument(isUpright) }]
    if (token === '\\textsuperscript') return [{ type: 'raised', children: this.#argument(true) }]
    if (token === '\\textsubscript') return [{ type: 'lowered', children: this.#argument(true) }]
    if (token === '\\textcircled') return [circled(this.#argument(true))]
    return [leaf(token, isUpright)]
  }
}

function circled(children: readonly LatexNode[]): LatexNode {
  const value = children.map((child) => (child.type === 'sign' ? child.text : '?')).join('')
  if (!/^(?:[1-9]|1\d|20)$/u.test(value)) return formula
  return { type: 'sign', text: String.fromCodePoint(0x2460 + Number(value) - 1) }
}

function leaf(token: string, isUpright: boolean): LatexNode {
  if (spaces.has(token)) return { type: 'space' }
  if (token === '\\sim') return { type: 'sign', text: '～' }
  if (/^\p{Script=Latin}$/u.test(token)) return { type: 'letter', text: token, isUpright }
  if (/^\\[%&#{}$_]$/u.test(token)) return { type: 'sign', text: token.slice(1) }
  if (token.startsWith('\\')) {
    const text = signs.get(token.slice(1))
    return text === undefined ? formula : { type: 'sign', text }
  }
  return { type: 'sign', text: token }
}

/** The parts of a formula; undefined for what is too long to be a number or a sign. */
export function latexNodes(content: string): readonly LatexNode[] | undefined {
  if (content.length > lengthAtMost || words.test(content)) return undefined
  const tokens = latexTokens(content)
  return isBalanced(tokens) ? new LatexReader(tokens).group(false) : undefined
}

/** A brace that the converter lost at the end does no harm; one that closes nothing does. */
function isBalanced(tokens: readonly string[]): boolean {
  let depth = 0
  for (const token of tokens) {
    if (token === '{') depth += 1
    else if (token === '}') depth -= 1
    if (depth < 0) return false
  }
  return true
}
