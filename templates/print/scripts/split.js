// Cuts a pair of cells, one in each language, so that what says the same stays together.
globalThis.biyiSplit = (() => {
  const topOf = (node) => node.getBoundingClientRect().top

  /** Lower edge of the last line of a node, in pixels below `top`. */
  const depthOf = (node, top) => {
    const range = document.createRange()
    range.selectNodeContents(node)
    let bottom = 0
    for (const rect of range.getClientRects()) bottom = Math.max(bottom, rect.bottom)
    return bottom - top
  }

  /** What stands behind a node or a place in a text moves to a copy of the cell. */
  const cutBehind = (cell, setStart) => {
    const range = document.createRange()
    range.setStart(cell, 0)
    setStart(range)
    range.setEnd(cell, cell.childNodes.length)
    const copy = cell.cloneNode(false)
    copy.removeAttribute('id')
    copy.classList.add('continued')
    copy.append(range.extractContents())
    // What was cut in two keeps its id in the first part only.
    for (const node of copy.querySelectorAll('[id]')) {
      if (cell.querySelector(`[id="${CSS.escape(node.id)}"]`) !== null) node.removeAttribute('id')
    }
    for (const list of copy.querySelectorAll('ol')) continueNumbers(list, cell)
    for (const part of copy.querySelectorAll('p, li')) {
      if (part === copy.firstElementChild || part.matches(':first-child:not(li)')) {
        if (cutInside(part, cell)) part.classList.add('continued')
      }
      break
    }
    return copy
  }

  /** The copy begins in the middle of a paragraph that the cell ends with. */
  const cutInside = (part, cell) => {
    const last = [...cell.querySelectorAll(part.localName)].at(-1)
    return last !== undefined && last.parentElement?.localName === part.parentElement?.localName
  }

  const continueNumbers = (list, cell) => {
    const before = [...cell.querySelectorAll('ol')].at(-1)
    if (before === undefined || list.closest('li') !== null) return
    const first = Number(before.getAttribute('start') ?? '1')
    const isSame = list.firstElementChild?.classList.contains('continued')
    list.setAttribute('start', String(first + before.children.length - (isSame ? 1 : 0)))
  }

  const lastById = (cell) => {
    const found = new Map()
    for (const one of cell.querySelectorAll('[data-sentence]')) found.set(one.dataset.sentence, one)
    return [...found]
  }

  /** Pairs of sentences behind which both cells may be cut: what stands before is the same in both. */
  const sentenceEnds = (first, second) => {
    const one = lastById(first)
    const other = lastById(second)
    const known = new Set(other.map(([id]) => id))
    const common = one.filter(([id]) => known.has(id))
    const order = other.filter(([id]) => common.some(([same]) => same === id))
    const ends = []
    const before = new Set()
    for (const [index, [id, node]] of common.entries()) {
      before.add(id)
      const partner = order[index]
      if (partner === undefined) break
      if (order.slice(0, index + 1).every(([same]) => before.has(same))) ends.push([node, partner[1]])
    }
    return ends.slice(0, -1)
  }

  const itemsOf = (cell, selector) => {
    const holder = cell.querySelector(selector)
    return holder === null ? [] : [...holder.children]
  }

  const childEnds = (first, second) => {
    for (const selector of ['tbody', ':scope > ul, :scope > ol', ':scope']) {
      const one = selector === ':scope' ? [...first.children] : itemsOf(first, selector)
      const other = selector === ':scope' ? [...second.children] : itemsOf(second, selector)
      const isBlock = one.every((node) => !getComputedStyle(node).display.startsWith('inline'))
      if (one.length > 1 && one.length === other.length && isBlock) {
        return one.slice(0, -1).map((node, index) => [node, other[index]])
      }
    }
    return []
  }

  /** Behind which both may be cut, in order. */
  const endsOf = (first, second) => {
    const children = childEnds(first, second)
    return children.length > 0 ? children : sentenceEnds(first, second)
  }

  const repeatHead = (cell, copy) => {
    const head = cell.querySelector('thead')
    const table = copy.querySelector('table')
    if (head === null || table === null || table.querySelector('thead') !== null) return
    const repeated = head.cloneNode(true)
    repeated.dataset.repeated = ''
    for (const node of repeated.querySelectorAll('[id]')) node.removeAttribute('id')
    table.prepend(repeated)
  }

  const cutAfter = (cell, node) => {
    const copy = cutBehind(cell, (range) => range.setStartAfter(node))
    repeatHead(cell, copy)
    return copy
  }

  /** Cuts both cells behind the last pair that fits; undefined where none does. */
  const atEnds = (first, second, firstRoom, secondRoom) => {
    const firstTop = topOf(first)
    const secondTop = topOf(second)
    const fits = ([one, other]) =>
      depthOf(one, firstTop) <= firstRoom && depthOf(other, secondTop) <= secondRoom
    const end = endsOf(first, second).filter(fits).at(-1)
    return end === undefined ? undefined : [cutAfter(first, end[0]), cutAfter(second, end[1])]
  }

  const textsOf = (cell) => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    return texts
  }

  const charBottom = (text, at) => {
    const range = document.createRange()
    range.setStart(text, at)
    range.setEnd(text, Math.min(text.length, at + 1))
    const rects = range.getClientRects()
    return rects.length === 0 ? Number.NEGATIVE_INFINITY : rects[rects.length - 1].bottom
  }

  /** Cuts one cell at the line that goes below `room`; undefined where nothing or all fits. */
  const atLine = (cell, room) => {
    const limit = topOf(cell) + room
    let seen = false
    for (const text of textsOf(cell)) {
      if (text.data.trim() === '') continue
      const isOver = depthOf(text, 0) > limit
      if (!isOver) {
        seen = true
        continue
      }
      let low = 0
      let high = text.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (charBottom(text, middle) > limit) high = middle
        else low = middle + 1
      }
      if (low > 0 && /[\uDC00-\uDFFF]/u.test(text.data[low] ?? '')) low -= 1
      if (low === 0 && !seen) return undefined
      return cutBehind(cell, (range) => range.setStart(text, low))
    }
    return undefined
  }

  return { atEnds, atLine, endsOf, cutAfter, depthOf, topOf }
})()
