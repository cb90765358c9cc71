// Rows of one aligned sentence each, which never go over a page: for the engine that cannot break rows.
globalThis.biyiRows = (share) => {
  const { endsOf, cutAfter, atLine } = globalThis.biyiSplit
  const ruler = document.createElement('div')
  ruler.style.cssText = 'position: absolute; height: var(--page-room); width: var(--measure)'
  document.body.append(ruler)
  const { height, width } = ruler.getBoundingClientRect()
  const room = height * share
  ruler.remove()
  document.body.style.width = `${width}px`

  const rowBehind = (unit, rests) => {
    const row = unit.cloneNode(false)
    row.removeAttribute('id')
    row.classList.add('rest')
    row.append(...rests.filter((rest) => rest !== undefined))
    unit.after(row)
    return row
  }

  /** One row of a unit at a time; gives what is left of it. */
  const cut = (unit) => {
    const [first, second] = unit.children
    const end = second === undefined ? undefined : endsOf(first, second)[0]
    if (end !== undefined) return rowBehind(unit, [cutAfter(first, end[0]), cutAfter(second, end[1])])
    const cells = [...unit.children]
    const tall = Math.max(...cells.map((cell) => cell.offsetHeight))
    if (tall <= room) return undefined
    const rests = cells.map((cell) => atLine(cell, Math.max(40, (cell.offsetHeight * room) / tall)))
    if (rests.every((rest) => rest === undefined)) return undefined
    return rowBehind(unit, rests.map((rest, index) => {
      // Each cell keeps its column.
      const empty = cells[index].cloneNode(false)
      empty.removeAttribute('id')
      return rest ?? empty
    }))
  }

  for (const unit of document.querySelectorAll('.unit:not(.table, .figure)')) {
    for (let row = unit; row !== undefined; row = cut(row)) row.classList.add('row')
  }
  document.body.style.width = ''
}
