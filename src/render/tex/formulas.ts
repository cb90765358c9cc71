/** Commands that a formula may use: they set signs, and none reads, writes, defines or runs anything. */
const commands = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega ' +
    'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell hbar Re Im wp partial nabla infty aleph forall exists nexists emptyset varnothing ' +
    'frac dfrac tfrac cfrac binom dbinom tbinom sqrt overline underline overbrace underbrace widehat widetilde hat bar vec dot ddot tilde check breve acute grave mathring overrightarrow overleftarrow overset underset stackrel substack ' +
    'sum prod coprod int iint iiint oint bigcup bigcap bigoplus bigotimes bigvee bigwedge limits nolimits ' +
    'le leq ge geq ne neq ll gg lt gt approx sim simeq cong equiv propto doteq asymp prec succ preceq succeq leqslant geqslant lesssim gtrsim parallel perp mid nmid in notin ni subset supset subseteq supseteq nsubseteq vdash dashv models ' +
    'pm mp times div cdot ast star circ bullet oplus ominus otimes odot cup cap setminus vee wedge lor land lnot neg amalg dagger ddagger ' +
    'to gets leftarrow rightarrow leftrightarrow Leftarrow Rightarrow Leftrightarrow longrightarrow longleftarrow Longrightarrow Longleftrightarrow uparrow downarrow updownarrow Uparrow Downarrow mapsto longmapsto hookrightarrow hookleftarrow rightharpoonup rightleftharpoons leftrightharpoons nearrow searrow iff implies impliedby xrightarrow xleftarrow ' +
    'left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr langle rangle lfloor rfloor lceil rceil lvert rvert lVert rVert vert Vert lbrace rbrace lbrack rbrack ' +
    'sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth log ln lg exp lim limsup liminf max min sup inf det dim ker arg deg gcd hom Pr mod bmod pmod operatorname ' +
    'mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak mathscr boldsymbol bm text textrm textbf textit textsf mathop mathrel mathbin mathord ' +
    'displaystyle textstyle scriptstyle scriptscriptstyle quad qquad thinspace enspace phantom hphantom vphantom ' +
    'dots ldots cdots vdots ddots dotsb dotsc prime backslash angle triangle square Box checkmark degree therefore because surd top bot lnot colon percent begin end'
  ).split(' '),
)
const environments = new Set(
  'aligned alignedat split gathered cases matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix array'.split(
    ' ',
  ),
)
const signs = new Set([...'{}|&%$#_,;:!> \\'])

function withoutComments(formula: string): string {
  return formula.replace(/(?<!\\)((?:\\\\)*)%[^\n]*(?:\n|$)/gu, '$1').replace(/\s+/gu, ' ')
}

/** True where every brace closes. */
function hasPairedBraces(formula: string): boolean {
  let open = 0
  for (const [sign] of formula.matchAll(/\\.|[{}]/gu)) {
    if (sign === '{') open += 1
    if (sign === '}') open -= 1
    if (open < 0) return false
  }
  return open === 0
}

/** True where environments close in turn, and `&` stands only inside of one. */
function hasPairedEnvironments(formula: string): boolean {
  const open: (string | undefined)[] = []
  for (const [found, kind, name] of formula.matchAll(/\\(begin|end) ?\{([A-Za-z]+)\}|\\.|&/gu)) {
    if (kind === 'begin') open.push(name)
    if (kind === 'end' && open.pop() !== name) return false
    if (found === '&' && open.length === 0) return false
  }
  return open.length === 0
}

/**
 * A formula of the manuscript as LaTeX sets it; undefined where it holds anything but known commands of
 * mathematics, so that nothing in it can read or write a file or run a program (`\input`, `\write18`,
 * `^^5c`, `\csname`).
 */
export function safeFormula(written: string): string | undefined {
  const formula = withoutComments(written).trim()
  if (formula === '' || /\^\^|[#~]|\p{Cc}|\p{Cs}/u.test(formula.replace(/\\#/gu, '')))
    return undefined
  if (/\$/u.test(formula.replace(/\\\\/gu, '').replace(/\\\$/gu, ''))) return undefined
  for (const [, word, sign] of formula.matchAll(/\\(?:([A-Za-z]+)|(.?))/gsu)) {
    if (word === undefined ? !signs.has(sign ?? '') : !commands.has(word)) return undefined
  }
  const isNamed = [...formula.matchAll(/\\(?:begin|end)(.{0,16})/gu)].every(([, rest]) => {
    const name = /^ ?\{([A-Za-z]+)\}/u.exec(rest ?? '')?.[1]
    return name !== undefined && environments.has(name)
  })
  const texts = [...formula.matchAll(/\\(?:text\w*|operatorname) ?\{([^{}]*)/gu)]
  const isText = texts.every(([, inside]) => !/(?<!\\)[_^&]/u.test(inside ?? ''))
  return isNamed && isText && hasPairedBraces(formula) && hasPairedEnvironments(formula)
    ? formula
    : undefined
}
