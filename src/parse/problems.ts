import type { FootnoteDefinition, Nodes } from 'mdast'
import type { Position } from 'unist'
import type { Place, Problem } from '../model/problem.ts'
import type { Article, Refusal } from '../model/review.ts'
import type { HtmlNote } from './inline-html.ts'
import { undefinedNote } from './refusals.ts'

function placeOf({ side, file }: Article, { start, end }: Position): Place {
  return {
    side,
    file: file.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    text: String(file).slice(start.offset, end.offset),
  }
}

function warning(
  article: Article,
  rule: string,
  { position }: Nodes,
  message: string,
): readonly Problem[] {
  if (position === undefined) return []
  const places = [placeOf(article, position)]
  return [{ rule, severity: 'warning', message, unit: null, places }]
}

/** What of HTML does not come into the page. */
export function htmlProblem(article: Article, { position, severity, message }: HtmlNote): Problem {
  const places = position === undefined ? [] : [placeOf(article, position)]
  return { rule: 'parse/html-removed', severity, message, unit: null, places }
}

/**
 * The printed list is left out: it stands in the bibliography already, so that printing it would
 * double it. Without a bibliography, that the markers lead nowhere is said too.
 */
export function printedListNote(article: Article, lacksBibliography: boolean): readonly Problem[] {
  const [first] = article.printedList
  if (first === undefined) return []
  const message = lacksBibliography
    ? 'The text under this heading is read as the printed reference list and left out, but the review has no bibliography: no reference list is printed and the citation markers lead to no entry; expected the entries in `source/references.json`, or in a file that `bibliography` of biyi.yaml names'
    : 'The text under this heading is read as the printed reference list and left out; the references come from the bibliography'
  return warning(article, 'parse/printed-list', first, message)
}

/** A footnote that nothing refers to is printed nowhere. */
export function unusedNote(article: Article, note: FootnoteDefinition): readonly Problem[] {
  const label = note.label ?? note.identifier
  const message = `The footnote \`[^${label}]\` is left out; expected a reference \`[^${label}]\` in the text, and one footnote of that name`
  return warning(article, 'parse/unused-note', note, message)
}

/** A reference to no footnote is printed as it is written. */
export function unknownNotes({ side, file, refusals }: Article): readonly Problem[] {
  return refusals
    .filter(({ reason }) => reason === undefinedNote)
    .map(({ line, column, text }: Refusal) => ({
      rule: 'parse/unknown-note',
      severity: 'warning',
      message: `\`${text}\` refers to no footnote and is printed as it stands; expected a line \`${text}: …\` with the footnote, or \`\\${text}\` for the signs themselves`,
      unit: null,
      places: [
        {
          side,
          file: file.path,
          line,
          column,
          endLine: line,
          endColumn: column + text.length,
          text,
        },
      ],
    }))
}

/** Front matter that is never closed is text for Markdown, and what it says is lost. */
export function openFrontMatter(article: Article): readonly Problem[] {
  const { side, file } = article
  // Without a key on the next line, three hyphens are a line between two parts.
  if (!/^\uFEFF?---[ \t]*(?:\r\n|\r|\n)[A-Za-z_][\w-]*[ \t]*:(?:\s|$)/u.test(String(file)))
    return []
  return [
    {
      rule: 'parse/open-front-matter',
      severity: 'warning',
      message:
        'The front matter that begins here is never closed and is printed as text; expected a second line `---` behind it',
      unit: null,
      places: [
        { side, file: file.path, line: 1, column: 1, endLine: 1, endColumn: 4, text: '---' },
      ],
    },
  ]
}
