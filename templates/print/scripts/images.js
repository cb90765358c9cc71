// Pixel pictures and the pixels per inch at which they will be printed.
globalThis.biyiImages = () => {
  const ruler = document.createElement('div')
  ruler.style.cssText = 'position: absolute; height: var(--page-room); width: var(--measure)'
  document.body.append(ruler)
  const { width, height } = ruler.getBoundingClientRect()
  ruler.remove()
  const found = []
  for (const image of document.images) {
    const { naturalWidth, naturalHeight } = image
    if (/^data:image\/svg/iu.test(image.src) || naturalWidth === 0) continue
    const shown = Math.min(naturalWidth, width, (height * 0.7 * naturalWidth) / naturalHeight)
    const side = image.closest('[data-side]')?.dataset.side ?? ''
    found.push({ unit: image.closest('.unit')?.id ?? '', side, ppi: Math.round((naturalWidth / shown) * 96) })
  }
  return JSON.stringify(found)
}
