/** Boxes without a meaning of their own: what stands in them stands for itself. */
export const wrapperTags: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'center', 'dialog', 'div', 'fieldset', 'footer', 'form'],
  ...['header', 'hgroup', 'legend', 'main', 'menu', 'nav', 'search', 'section'],
])

export const headingTags: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Parts of a table; outside one they are boxes like any other. */
export const tableParts: ReadonlySet<string> = new Set([
  ...['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
])

const blockTags = new Set([
  ...['blockquote', 'dd', 'details', 'dl', 'dt', 'figcaption', 'figure', 'hr', 'li', 'ol', 'p'],
  ...['pre', 'summary', 'table', 'ul'],
])

/** Tags that stand inside a line. */
export const inlineTags: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'b', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'img', 'ins', 'kbd', 'mark'],
  ...['q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'u'],
  ...['var', 'wbr'],
])

/** What stands for a block of Markdown while the HTML around it is parsed. */
export const placeholder = 'biyi-markdown'

export function isBlockTag(tagName: string): boolean {
  return (
    blockTags.has(tagName) ||
    tableParts.has(tagName) ||
    wrapperTags.has(tagName) ||
    headingTags.has(tagName) ||
    tagName === placeholder
  )
}

/** Elements that go with all that stands in them. Of the first list a reader sees nothing anyway. */
export const unseenTags = ['script', 'style', 'template', 'title', 'head']
const strippedTags = [
  ...['audio', 'canvas', 'iframe', 'math', 'noembed', 'noframes', 'object', 'plaintext', 'select'],
  ...['svg', 'textarea', 'video', 'xmp'],
]

/** What may stand in HTML that an author wrote: no id, class, style or event, nothing that loads. */
export const schema = {
  tagNames: [
    ...wrapperTags,
    ...headingTags,
    ...blockTags,
    ...tableParts,
    ...inlineTags,
    placeholder,
  ],
  attributes: {
    '*': ['lang', 'dir', 'title'],
    a: ['href'],
    details: ['open'],
    img: ['src', 'alt'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    ol: ['start', 'reversed'],
    li: ['value'],
    [placeholder]: ['value'],
  },
  // Addresses are judged where they are printed, so that a link of either notation is told alike.
  protocols: {},
  ancestors: {},
  strip: [...unseenTags, ...strippedTags],
}
