interface NoteLine {
  readonly text: string
  readonly y: number
  readonly size: number
}

/** How many lines of a document are set in which size, to half a point. */
export type Sizes = ReadonlyMap<number, number>

/** Adds the lines of a page. */
export function withSizes(before: Sizes, lines: readonly { readonly size: number }[]): Sizes {
  const counts = new Map(before)
  for (const { size } of lines) {
    const key = Math.round(size * 2) / 2
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Size of type, to half a point, in which most of a document's lines are set. */
export function bodySize(sizes: Sizes): number {
  const [most] = [...sizes].toSorted(([, a], [, b]) => b - a)
  return most?.[0] ?? 0
}

/** What the notes of a first page begin with: a label and a colon, or a sign. */
const noteStart =
  /^\s*(?:[^\s：:。]{1,14}(?:\s[^\s：:。]{1,12})?\s*[：:]|[*†‡§△☆#①②③④⑤⑥⑦⑧⑨¹²³⁰⁴⁵⁶⁷⁸⁹]|DOI\b)/u

/**
 * The notes at the foot of one column, all in small type; empty where the column ends with its text.
 */
function notesOf<T extends NoteLine>(
  lines: readonly T[],
  height: number,
  body: number,
): readonly T[] {
  let from = lines.length
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at]
    if (line === undefined || line.y < height * 0.5 || line.size > body * 0.94) break
    if (noteStart.test(line.text)) from = at
  }
  return lines.slice(from)
}

/**
 * Lines of the notes that stand at the foot of a first page, under its last columns or across them.
 * `blocks` in reading order, `height` of the page and `body` in points.
 */
export function footnotesBelow<T extends NoteLine>(
  blocks: readonly (readonly T[])[],
  height: number,
  body: number,
): ReadonlySet<T> {
  const lowest = Math.max(0, ...blocks.map((lines) => lines.at(-1)?.y ?? 0))
  const found = blocks.map((lines) => {
    const below = blocks.filter(
      (other) => other !== lines && (other[0]?.y ?? 0) > (lines.at(-1)?.y ?? 0),
    )
    const last = below.every((other) => notesOf(other, height, body).length === other.length)
    return last && lowest > height * 0.5 ? notesOf(lines, height, body) : []
  })
  return new Set(found.flat())
}
