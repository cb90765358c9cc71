import type { Concept, Glossary } from '../model/glossary.ts'

/** What the other languages call a concept: `multiple myeloma; MM`. */
function otherNames({ terms }: Concept, language: string): string {
  const own = terms[language]?.abbreviations ?? []
  const names = Object.entries(terms)
    .filter(([subtag]) => subtag !== language)
    .flatMap(([, { preferred, abbreviations }]) => [preferred, ...abbreviations])
  return [...new Set(names)].filter((name) => !own.includes(name)).join('; ')
}

/** The concepts that a language has a term for. */
function namedIn({ concepts }: Glossary, language: string) {
  return concepts.flatMap((concept) => {
    const terms = concept.terms[language]
    return terms === undefined ? [] : [{ concept, terms }]
  })
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** Signs that Markdown would take for its own. */
const markdownText = (text: string): string =>
  oneLine(text)
    .replaceAll(/[\\`*_[\]{}<>$#|~^&!]/gu, '\\$&')
    .replace(/^(?:[-+:=]|\d+(?=[.)]))/u, (sign) => (/\d/u.test(sign) ? sign : `\\${sign}`))
    .replace(/^(\d+)([.)])/u, '$1\\$2')

/** A `glossary` directive of MyST Markdown, with the terms of one language. */
export function mystGlossary(glossary: Glossary, language: string): string {
  const entries = namedIn(glossary, language).map(({ concept, terms }) => {
    const definition = markdownText(concept.definition[language] ?? '')
    const names = [...terms.abbreviations, otherNames(concept, language)].filter(Boolean)
    const text = [definition, markdownText(names.join('; '))].filter((part) => part !== '')
    return `${markdownText(terms.preferred)}\n: ${text.join(' — ') || '—'}\n`
  })
  return `:::{glossary}\n${entries.join('\n')}:::\n`
}

const latexSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '"': '\\textquotedbl{}',
}

const latexText = (text: string): string =>
  oneLine(text).replaceAll(/[\\{}$&#%_~^"]/gu, (sign) => latexSigns[sign] ?? `\\${sign}`)

/**
 * Entries of the LaTeX package `glossaries` in one language: `\newacronym` where the concept has an
 * abbreviation, so that `\gls` writes the full form at the first use, else `\newglossaryentry`.
 */
export function latexGlossary(glossary: Glossary, language: string): string {
  return namedIn(glossary, language)
    .map(({ concept, terms }) => {
      const parts = [concept.definition[language] ?? '', otherNames(concept, language)]
      const description = parts.map(latexText).filter((part) => part !== '')
      const text = description.join(' --- ') || '\\nopostdesc'
      const [short] = terms.abbreviations
      const name = latexText(terms.preferred)
      return short === undefined
        ? `\\newglossaryentry{${concept.id}}{name={${name}},description={${text}}}\n`
        : `\\newacronym[description={${text}}]{${concept.id}}{${latexText(short)}}{${name}}\n`
    })
    .join('')
}
