/** A line of a page as its text, and where it stands. */
export interface PageLine {
  readonly text: string
  readonly y: number
  readonly size: number
}

/** What comes back: digits aside, and without the folio, which changes sides from page to page. */
function masked(text: string): string {
  const plain = text.replaceAll(/\d+/gu, '#').replaceAll(/\s+/gu, '')
  const isMark = (sign: string | undefined): boolean => sign !== undefined && /[^\p{L}]/u.test(sign)
  const signs = [...plain]
  let start = 0
  let end = signs.length
  while (start < end && isMark(signs[start])) start += 1
  while (end > start && isMark(signs[end - 1])) end -= 1
  return start === end ? plain : signs.slice(start, end).join('')
}

const hasWords = (text: string): boolean => (text.match(/\p{L}/gu)?.length ?? 0) > 2

/** Lines near the head and the foot of a page that might be no text: those on the outermost baselines. */
export function outermost<T extends PageLine>(lines: readonly T[]): readonly T[] {
  const baselines = [...new Set(lines.map(({ y }) => Math.round(y / 3)))].toSorted((a, b) => a - b)
  const edge = new Set([...baselines.slice(0, 3), ...baselines.slice(-3)])
  return lines.filter(({ y }) => edge.has(Math.round(y / 3)))
}

interface OnPage<T extends PageLine = PageLine> {
  readonly page: number
  readonly line: T
}

/** Numbers of a page that count up with the pages: `·5·`, `第5页`, `- 5 -`. */
const folio = /^[^\p{L}\d]{0,9}\p{L}{0,4}\s{0,3}(\d{1,5})\s{0,3}\p{L}{0,2}[^\p{L}\d]{0,9}$/u

/**
 * Running heads, feet and folios: of the outermost lines of each page those that come back at their
 * height on other pages, digits aside. A heading that comes back stands elsewhere on each page.
 */
export function runningLines<T extends PageLine>(pages: readonly (readonly T[])[]): ReadonlySet<T> {
  const groups = new Map<string, OnPage<T>[]>()
  for (const [page, lines] of pages.entries()) {
    for (const line of lines) {
      const key = masked(line.text)
      const group = groups.get(key) ?? []
      group.push({ page, line })
      groups.set(key, group)
    }
  }
  const found = new Set<T>()
  for (const [key, group] of groups) {
    // Bare numbers at one height may be cells of a table: a folio counts as the pages do.
    const counted = hasWords(key)
      ? group
      : group.filter(({ line, page }) => isFolio(line, page, group))
    for (const { line, page } of counted) {
      const same = counted.filter((other) => Math.abs(other.line.y - line.y) < 4)
      const count = new Set(same.map((other) => other.page)).size
      if (count >= 3 || (count === 2 && isFolio(line, page, same))) found.add(line)
    }
  }
  return withFolios(pages, found)
}

/** A folio beside a running head may stand apart from it on some pages only, and so come back too seldom. */
function withFolios<T extends PageLine>(
  pages: readonly (readonly T[])[],
  found: ReadonlySet<T>,
): ReadonlySet<T> {
  const offsets = new Set<number>()
  for (const [page, lines] of pages.entries()) {
    for (const line of lines) if (found.has(line)) offsets.add(folioOffset(line, page))
  }
  offsets.delete(Number.NaN)
  const folios = pages.flatMap((lines, page) => {
    const heads = lines.filter((line) => found.has(line))
    return lines.filter(
      (line) =>
        folio.test(line.text.trim()) &&
        offsets.has(folioOffset(line, page)) &&
        heads.some(({ y }) => Math.abs(y - line.y) < line.size),
    )
  })
  return new Set([...found, ...folios])
}

/** How far the number of a folio, alone or in a running head, is ahead of the page's. */
function folioOffset({ text }: PageLine, page: number): number {
  const trimmed = text.trim()
  const inHead = hasWords(trimmed)
    ? /^[^\p{L}\d]{0,5}(\d{1,5})(?!\d)|(?<!\d)(\d{1,5})[^\p{L}\d]{0,5}$/u
    : folio
  const found = inHead.exec(trimmed)
  const number = found?.[1] ?? found?.[2]
  return number === undefined ? Number.NaN : Number(number) - page
}

function isFolio(line: PageLine, page: number, group: readonly OnPage[]): boolean {
  const own = folioOffset(line, page)
  return group.some((other) => other.page !== page && folioOffset(other.line, other.page) === own)
}
