/**
 * A script for the page. Tables and figures of at most this share of a page are marked to be kept
 * whole: a taller one would leave most of a page blank before it. A table that is wider than the
 * measure is set smaller, at last with its words broken; else what sticks out would not be printed.
 */
export function fitTables(share: number): string {
  return `(() => {
    const ruler = document.createElement('div')
    ruler.style.cssText = 'position: absolute; height: var(--page-room); width: var(--measure)'
    document.body.append(ruler)
    const room = ruler.offsetHeight * ${share}
    document.body.style.width = ruler.offsetWidth + 'px'
    const overflows = (table) => table.offsetWidth > (table.parentElement?.clientWidth ?? 0) + 1
    for (const table of document.querySelectorAll('table')) {
      if (overflows(table)) table.classList.add('small')
      if (overflows(table)) table.classList.add('broken')
    }
    for (const figure of document.querySelectorAll('figure, .unit.table > [lang]')) {
      figure.classList.toggle('keep-whole', figure.offsetHeight < room)
    }
    document.body.style.width = ''
    ruler.remove()
  })()`
}
