const raised = /[⁰¹²³⁴-⁹ⁿⁱ]*[⁺⁻⁼⁽⁾][⁰¹²³⁴-⁹⁺⁻⁼⁽⁾ⁿⁱ]*/gu
const lowered = /[₀-₉]*[₊₋₌₍₎][₀-₎]*/gu

/** Parts of a page that are no running text: markup, style sheets, formulas, drawings. */
const untouched = /(<(style|script|math|svg)\b[\s\S]*?<\/\2>|<[^>]*>)/giu

function printable(text: string): string {
  return (
    text
      // The cut fonts hold no radicals, for 手 and ⼿ share a glyph: print the character that is meant.
      .replace(/[\u2E80-\u2FDF]/gu, (radical) => radical.normalize('NFKC'))
      // CD4⁺, 10⁻⁵: no shipped font has the raised and lowered signs.
      .replace(raised, (run) => `<sup>${run.normalize('NFKC')}</sup>`)
      .replace(lowered, (run) => `<sub>${run.normalize('NFKC')}</sub>`)
      // A bracket after a percent sign may start a line in Chinese; the line breaking of Unicode
      // (UAX 14, LB25) glues it to the number inside and tears the line before it apart.
      .replace(/[%‰℃](?=（)/gu, '$&<wbr>')
  )
}

/** The page with the few characters of its body rewritten that cannot be printed as they stand. */
export function printableText(html: string): string {
  const start = Math.max(0, html.search(/<body\b/iu))
  const body = html.slice(start)
  let done = ''
  let at = 0
  for (const match of body.matchAll(untouched)) {
    done += printable(body.slice(at, match.index)) + match[0]
    at = match.index + match[0].length
  }
  return html.slice(0, start) + done + printable(body.slice(at))
}
