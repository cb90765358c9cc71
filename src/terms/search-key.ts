const greekNames: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
}

/** What a text is compared by: no difference of width, case, accents, hyphens or Greek letters is left. */
export interface SearchKey {
  /** Without spaces: `IFN-γ` → `ifngamma`. */
  readonly key: string
  /** Words without plural endings, parted by spaces: `CAR-T cells` → `car t cell`. */
  readonly words: string
}

/** The singular of an English word in small letters, as far as endings tell; `-sis` and `-us` are none. */
function singular(word: string): string {
  if (word.length < 4 || !/^[a-z]+s$/u.test(word)) return word
  if (/(?:ss|us|is)$/u.test(word)) return word
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`
  return /(?:ss|x|ch|sh)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

/** Words in small letters, parted by single spaces. */
function folded(text: string): string {
  if (/^[a-z]+$/u.test(text)) return text
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/gu, '')
    .normalize('NFC')
    .replace(/[α-ως]/gu, (letter) => ` ${greekNames[letter] ?? letter} `)
    .replace(/['’ʼ]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

/** Makes the key of a term or a query; both are empty where there is neither letter nor digit. */
export function searchKey(text: string): SearchKey {
  const plain = folded(text)
  const words = plain.endsWith('s') || plain.includes('s ')
  return {
    key: plain.replaceAll(' ', ''),
    words: words ? plain.split(' ').map(singular).join(' ') : plain,
  }
}
