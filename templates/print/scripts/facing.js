// Puts each pair of cells on two pages that face each other: the source on the left one, the
// translation on the right one, and each spread begins and ends with the same text in both.
globalThis.biyiFacing = ({ heads, sides }) => {
  const { atEnds, atLine } = globalThis.biyiSplit
  const make = (name, className) => {
    const node = document.createElement(name)
    if (className) node.className = className
    return node
  }

  const ruler = make('div')
  ruler.style.cssText = 'position: absolute; height: var(--page-room); width: var(--measure)'
  document.body.append(ruler)
  // A hair less than the page, for pixels are rounded.
  const room = ruler.getBoundingClientRect().height - 2
  ruler.remove()

  const columns = sides.map(() => make('div', 'leaf measured'))
  document.body.append(...columns)

  const emptyRow = (unit) => {
    const row = unit.cloneNode(false)
    row.removeAttribute('id')
    return row
  }

  /** A unit or heading as two, one for each page; the id stays with the source. */
  const pairOf = (unit, id) => {
    const isHeading = /^H\d$/u.test(unit.tagName)
    const cells = sides.map((side) =>
      [...unit.children].find((child) => child.dataset.side === side || child.matches(`[lang|="${side}"]`)),
    )
    const halves = cells.map((cell) => {
      const half = emptyRow(unit)
      if (cell !== undefined) half.append(cell)
      return half
    })
    if (id) halves[cells[0] === undefined && cells[1] !== undefined ? 1 : 0].id = id
    const kind = isHeading ? 'heading' : unit.classList.contains('figure') ? 'figure' : 'text'
    return { halves, kind, isFull: cells.map((cell) => cell !== undefined) }
  }

  const rows = []
  /** Headings and units in order; the wrappers of sections fall away, their ids go to the headings. */
  const collect = (node, id) => {
    let own = id
    for (const child of [...node.children]) {
      if (/^H\d$/u.test(child.tagName)) {
        rows.push(pairOf(child, own || child.id))
        own = ''
      } else if (child.classList.contains('unit')) {
        rows.push(pairOf(child, child.id || own))
        own = ''
      } else {
        collect(child, child.id || own)
        own = ''
      }
    }
  }

  const header = document.querySelector('.title-block')
  const abstract = document.querySelector('section.abstract')
  const front = make('div', 'front')
  document.body.prepend(front)
  if (header !== null) front.append(header)
  if (abstract !== null) front.append(abstract)
  front.classList.add('measured')
  if (abstract !== null && front.getBoundingClientRect().height > room) {
    abstract.remove()
    collect(abstract, abstract.id)
  }
  front.classList.remove('measured')
  const main = document.querySelector('main')
  if (main !== null) {
    collect(main, '')
    main.remove()
  }

  for (const { halves } of rows) for (const [index, half] of halves.entries()) columns[index].append(half)

  const edge = (half, name) => half.getBoundingClientRect()[name]
  const fits = (from, to) =>
    sides.every((_, index) => edge(to.halves[index], 'bottom') - edge(from.halves[index], 'top') <= room)

  const withRest = (row, rests) => {
    const halves = row.halves.map((half, index) => {
      const next = emptyRow(half)
      next.classList.add('rest')
      if (rests[index] !== undefined) next.append(rests[index])
      half.after(next)
      return next
    })
    return { halves, kind: row.kind, isFull: rests.map((rest) => rest !== undefined), isRest: true }
  }

  /** Cuts a row at the foot of a spread; undefined where it cannot be cut there. */
  const cut = (first, row, isForced) => {
    if (row.kind === 'heading') return undefined
    const cells = row.halves.map((half) => half.firstElementChild)
    const left = row.halves.map((half, index) => room - (edge(half, 'top') - edge(first.halves[index], 'top')))
    const least = 40
    if (!isForced && left.some((space) => space < least)) return undefined
    if (cells[0] && cells[1]) {
      const rests = atEnds(cells[0], cells[1], left[0], left[1])
      if (rests !== undefined) return withRest(row, rests)
    }
    if (!isForced) return undefined
    // The same share of both, so that neither page of a spread is blank.
    const share = Math.min(
      ...cells.map((cell, index) => (cell ? left[index] / Math.max(1, edge(cell, 'height')) : 1)),
    )
    const rests = cells.map((cell) =>
      cell ? atLine(cell, Math.max(least, edge(cell, 'height') * share)) : undefined,
    )
    return rests.every((rest) => rest === undefined) ? undefined : withRest(row, rests)
  }

  const spreads = []
  let start = 0
  while (start < rows.length) {
    const first = rows[start]
    let end = start
    while (end < rows.length && fits(first, rows[end])) end += 1
    if (end < rows.length) {
      // A row that is cut stays with the headings above it.
      const isAlone = rows.slice(start, end).every(({ kind }) => kind === 'heading')
      const rest = cut(first, rows[end], isAlone)
      if (rest !== undefined) {
        rows.splice(end + 1, 0, rest)
        end += 1
      }
      while (end > start + 1 && rows[end - 1].kind === 'heading') end -= 1
      if (end === start) end += 1
    }
    spreads.push(rows.slice(start, end))
    start = end
  }

  const shorten = (text) => (text.length > 48 ? `${text.slice(0, 46).trimEnd()}…` : text)
  const quoted = (text) => `"${text.replace(/["\\<>\n\r\f]/gu, (mark) => `\\${mark.codePointAt(0).toString(16)} `)}"`
  const rules = []
  const section = ['', '']
  const names = new Map()
  const leaves = spreads.flatMap((spread) =>
    sides.map((_, index) => {
      const leaf = make('div', 'leaf')
      const headings = spread.filter(({ kind, halves }) => kind === 'heading' && halves[index].tagName === 'H2')
      const title = headings[0]?.halves[index].textContent.trim() ?? section[index]
      section[index] = headings.at(-1)?.halves[index].textContent.trim() ?? section[index]
      const key = `${index} ${title}`
      if (!names.has(key)) {
        names.set(key, `leaf${names.size}`)
        const [outer, inner] = index === 0 ? ['left', 'right'] : ['right', 'left']
        const box = (place, text, align) => `@top-${place} { content: ${quoted(shorten(text))}; font-family: ${heads[index].font};
          width: 50%; text-align: ${align}; vertical-align: bottom; margin-bottom: 4mm; padding-bottom: 1mm; border-bottom: 0.4pt solid #000; }`
        rules.push(`@page ${names.get(key)} { @top-center { content: none; border: none; width: 0; }
          ${box(outer, heads[index].title, outer)} ${box(inner, title, inner)} }`)
      }
      leaf.style.page = names.get(key)
      for (const { halves, isFull } of spread) if (isFull[index]) leaf.append(halves[index])
      return leaf
    }),
  )
  for (const column of columns) column.remove()
  front.after(...leaves)
  const style = make('style')
  style.textContent = rules.join('\n')
  document.head.append(style)
  const back = make('div', 'back')
  leaves.at(-1)?.after(back)
  back.append(...document.querySelectorAll('body > .references, body > .abbreviations, body > .glossary'))
  return String(leaves.length)
}
