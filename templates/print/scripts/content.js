// What the page holds as text, in the order of its nodes; and what each cell of a row holds.
globalThis.biyiContent = () => {
  const { body } = document
  const pages = [...document.querySelectorAll('.pagedjs_page_content')]
  const roots = pages.length > 0 ? pages : [body]
  const unread = 'script, style, annotation, annotation-xml, math, svg, [aria-hidden="true"]'
  // A style sheet may leave out what is no text of the authors, such as the glossary.
  const isLeftOut = (node) => {
    for (let one = node; one !== null && one !== body; one = one.parentElement) {
      if (getComputedStyle(one).display !== 'none') continue
      return one.closest('.unit, h1, [data-unit]') === null && one.querySelector('.unit, h1, [data-unit]') === null
    }
    return false
  }
  const hidden = new Map()
  const isHidden = (node) => {
    if (!hidden.has(node)) hidden.set(node, isLeftOut(node))
    return hidden.get(node)
  }
  let text = ''
  const cells = {}
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode
      if (data.trim() === '' || parentElement.closest(unread) !== null || isHidden(parentElement)) continue
      text += data
      const cell = parentElement.closest('[data-cell]')?.dataset.cell
      if (cell !== undefined) cells[cell] = (cells[cell] ?? '') + data
    }
  }
  return JSON.stringify({ text, cells })
}

/** Names the cells, so that they are known when they were cut and moved. */
globalThis.biyiNameCells = () => {
  for (const [index, cell] of [...document.querySelectorAll('.unit > *, [data-unit] > *')].entries()) {
    cell.dataset.cell = String(index)
  }
}
