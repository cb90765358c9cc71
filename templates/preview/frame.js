// Loads the page anew after each build, at the place where it was read; a build that failed changes nothing.
const page = document.querySelector('iframe')
const line = document.querySelector('p')
let shown
new EventSource('/events').addEventListener('message', ({ data }) => {
  const { build, message, isBroken } = JSON.parse(data)
  line.textContent = message
  line.className = isBroken ? 'broken' : ''
  if (shown !== undefined && shown !== build && !isBroken) page.contentWindow.location.reload()
  if (!isBroken || shown === undefined) shown = build
})
page.addEventListener('load', () => {
  document.title = page.contentDocument.title || document.title
  document.documentElement.lang = page.contentDocument.documentElement.lang || 'en'
})
