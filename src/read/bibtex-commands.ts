import type { ParsedEntry } from './bibtex-fields.ts'

/** Commands that citation-js prints by their names: letters, relations, operators, arrows, points. */
const signs: ReadonlyMap<string, string> = new Map(
  `AA Å, aa å, times ×, pm ±, mp ∓, div ÷, cdot ·, ast ∗, circ °, degree °, bullet •, star ⋆,
  le ≤, leq ≤, leqslant ≤, ge ≥, geq ≥, geqslant ≥, ne ≠, neq ≠, ll ≪, gg ≫, lt <, gt >,
  approx ≈, sim ∼, simeq ≃, cong ≅, equiv ≡, propto ∝, infty ∞, partial ∂, nabla ∇, sum ∑,
  prod ∏, int ∫, sqrt √, in ∈, notin ∉, subset ⊂, cup ∪, cap ∩, forall ∀, exists ∃, oplus ⊕,
  to →, rightarrow →, longrightarrow →, Rightarrow ⇒, leftarrow ←, Leftarrow ⇐, uparrow ↑,
  downarrow ↓, leftrightarrow ↔, prime ′, ell ℓ, perp ⊥, parallel ∥, mid |, langle ⟨, rangle ⟩,
  ldots …, dots …, cdots ⋯, dag †, ddag ‡, S §, P ¶, pounds £, EUR €, euro €, micro µ, ohm Ω,
  textalpha α, textbeta β, textgamma γ, textdelta δ, textepsilon ε, textkappa κ, textlambda λ,
  textomega ω, slash /`
    .split(/,\s*/u)
    .map((pair) => {
      const [name = '', sign = ''] = pair.trim().split(' ')
      return [name, sign] as const
    }),
)

/** Commands that say only how their argument looks; those that CSL can print are left to citation-js. */
const looks =
  /\\(?:math(?:bf|sf|it|tt|cal|bb|normal)|boldsymbol|bm|text|textnormal|textup|mbox|hbox|fbox|operatorname|ensuremath|uppercase)\s*(?=\{)/gu

const spaces =
  /\\(?:quad|qquad|enspace|enskip|thinspace|nobreakspace|xspace|space)(?![a-zA-Z])\s*(?:\{\})?/gu

/** An accent takes the place of the dot, so `\'{\i}` is `í`. */
const dotless =
  /(\\(?:['`^"~=.]|[uvHcdbkr](?=[\s{\\])))\s*(?:\{\\([ij])\s*\}|\\([ij])(?![a-zA-Z])\s*)/gu

const logos = /\\((?:La|Bib|pdf|Xe)?(?:La)?TeX)(?![a-zA-Z])(?:\{\}|\s*)/gu

/** `{\AA}` and `\AA{}` are a letter of a word like any other; a blank ends a command and is not printed. */
const command = /\{\\([a-zA-Z]+)\s*(?:\{\})?\}|\\([a-zA-Z]+)(?:\{\}|\s+(?=\S)|)/gu

function plain(value: string): string {
  if (!value.includes('\\')) return value
  return value
    .replace(spaces, ' ')
    .replace(looks, '')
    .replace(dotless, (_, accent: string, braced?: string, bare?: string) => {
      return `${accent}{${braced ?? bare ?? ''}}`
    })
    .replace(logos, '{$1}')
    .replace(command, (whole, braced?: string, bare?: string) => {
      return signs.get(braced ?? bare ?? '') ?? whole
    })
}

/** Fields in which a backslash is no command. */
const verbatim: ReadonlySet<string> = new Set(['url', 'doi', 'eprint', 'file', 'pdf', 'urlraw'])

/** The entry with TeX's signs and spaces as characters, which citation-js would print by their names. */
export function withPlainCommands(entry: ParsedEntry): ParsedEntry {
  const fields = Object.entries(entry.properties).map(([name, value]) => {
    const isText = typeof value === 'string' && !verbatim.has(name)
    return [name, isText ? plain(value) : value] as const
  })
  return { ...entry, properties: Object.fromEntries(fields) }
}
