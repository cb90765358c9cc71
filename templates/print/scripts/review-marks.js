// For drafts: a word across each page, and numbers beside every fifth line of each language.
globalThis.biyiReviewMarks = ({ lines, draft, languages, isPaged }) => {
  const make = (text, style, className) => {
    const node = document.createElement('span')
    node.className = className
    node.ariaHidden = 'true'
    node.style.cssText = style
    node.textContent = text
    return node
  }

  /** Tops of the lines of a block, in pixels of the page; raised signs are no lines of their own. */
  const lineTops = (block) => {
    const range = document.createRange()
    range.selectNodeContents(block)
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 7)
    const size = Number.parseFloat(getComputedStyle(block).fontSize)
    const tops = []
    for (const { top, bottom } of rects.sort((a, b) => a.bottom - b.bottom)) {
      const last = tops.at(-1)
      if (last === undefined || bottom - last.bottom > size * 0.8) tops.push({ top, bottom })
    }
    return tops
  }

  const selector = '.unit:not(.table, .figure) :is(p, li:not(:has(p)))'
  if (lines) {
    const ruler = document.createElement('div')
    ruler.style.cssText = 'position: absolute; width: var(--measure)'
    document.body.append(ruler)
    if (!isPaged) document.body.style.width = `${ruler.getBoundingClientRect().width}px`
    ruler.remove()
    const counts = new Map(languages.map((language) => [language, 0]))
    const isParallel = document.body.classList.contains('parallel')
    const marks = []
    for (const block of document.querySelectorAll(selector)) {
      if (block.closest('.references, .abbreviations, .glossary, .measured') !== null) continue
      const language = block.closest('[lang]').lang
      const own = block.getBoundingClientRect()
      const isSecond = languages.indexOf(language) > 0
      for (const { bottom } of lineTops(block)) {
        const count = (counts.get(language) ?? 0) + 1
        counts.set(language, count)
        if (count % 5 !== 0) continue
        const top = bottom - own.top - 13
        const side = isSecond && (isParallel || document.body.classList.contains('interleaved'))
          ? 'left: calc(100% + 2mm)'
          : 'right: calc(100% + 2mm)'
        marks.push([block, make(String(count), `top: ${top}px; ${side}`, 'line-number')])
      }
    }
    for (const [block, mark] of marks) {
      block.style.position = 'relative'
      block.append(mark)
    }
    if (!isPaged) document.body.style.width = ''
  }
  if (draft !== '') {
    const sheets = isPaged ? [...document.querySelectorAll('.pagedjs_page')] : [document.body]
    for (const sheet of sheets) {
      const layer = make('', isPaged ? 'position: absolute' : 'position: fixed', 'draft')
      layer.append(make(draft, '', 'draft-word'))
      sheet.append(layer)
      if (isPaged) sheet.style.position = 'relative'
    }
  }
}
