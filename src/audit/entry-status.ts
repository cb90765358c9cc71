import type { CslItem } from '../model/reference.ts'

// The paper about retractions, and the retracted drum of an ear, are cited as others are: the word
// counts only with a colon behind it or in brackets of its own.
const retractedTitle = [
  /^\s*(?:retracted|withdrawn)(?:\s+(?:article|paper))?\s*[:：]/iu,
  /^\s*(?:已?撤稿|已?撤回|已?撤销)\s*[:：]/u,
  /[[(（【［]\s*(?:(?:retracted|withdrawn)(?:\s+(?:article|paper))?|已?撤稿|已?撤回)\s*[\])）】］]/iu,
]
const retractedWord =
  /^\s*(?:retracted|withdrawn|已?撤稿|已?撤回)(?:\s+(?:article|paper|publication))?\s*[.。]?\s*$/iu
const retractedNote =
  /(?:^|[\n;；.。])\s*(?:(?:this\s+)?(?:article|paper|work)\s+(?:has\s+been|was)\s+(?:retracted|withdrawn)|retracted\b|retraction\s+in\b|已?撤稿|该文已(?:被)?撤)/iu
const denied = /^(?:|0|no|not|false|none|否|未|无)$/iu

const unpublishedWord = new RegExp(
  `^\\s*[[(（［]?\\s*(?:${[
    'in\\s+press|forthcoming|to\\s+(?:be\\s+published|appear)|submitted(?:\\s+(?:for\\s+publication|to\\b.*))?',
    'under\\s+review|in\\s+(?:preparation|review)|unpublished(?:\\s+(?:data|results|observations|work|manuscript))?',
    'accepted(?:\\s+(?:for\\s+publication|manuscript|article))?|personal\\s+communication',
    '待发表|待刊|待出版|即将(?:发表|出版)|已?录用(?:待[刊发])?|已接[受收]|未发表|未出版|印刷中|已投稿|审稿中|个人通信',
  ].join('|')})\\s*[\\])）］]?\\s*[.。]?\\s*$`,
  'iu',
)

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

interface Pair {
  readonly name: string
  readonly value: string
}

/** Zotero keeps `name: value` lines in its field Extra, which CSL-JSON calls `note`. */
function pairsOf({ note }: CslItem): readonly Pair[] {
  return text(note)
    .split(/[\r\n]+/u)
    .flatMap((line) => {
      const [, name, value] = /^\s*(?:tex\.)?([^:：]{1,30}?)\s*[:：]\s*(.*?)\s*$/u.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [{ name: name.toLowerCase(), value }]
    })
}

function customField({ custom }: CslItem, name: string): unknown {
  return typeof custom === 'object' && custom !== null
    ? new Map<string, unknown>(Object.entries(custom)).get(name)
    : undefined
}

const isSaid = (value: unknown): boolean =>
  value === true || (text(value) !== '' && !denied.test(text(value).trim()))

/** Crossref's `updated-by` names the notice that takes an article back. */
function isUpdatedByRetraction(item: CslItem): boolean {
  const updates = item['updated-by']
  return (
    Array.isArray(updates) &&
    /"type":"(?:retraction|withdrawal|removal)"/u.test(JSON.stringify(updates))
  )
}

/** What in its data says that a work was retracted, in a few words; undefined where nothing does. (craft CITE-18) */
export function retractionOf(item: CslItem): string | undefined {
  const { title = '' } = item
  const mark = retractedTitle
    .map((one) => one.exec(title)?.[0])
    .find((found) => found !== undefined)
  if (mark !== undefined) return `the title says \`${mark.trim()}\``
  for (const name of ['retracted', 'retraction'] as const) {
    if (isSaid(item[name])) return `\`${name}\` is set`
    if (isSaid(customField(item, name))) return `\`custom.${name}\` is set`
  }
  for (const name of ['status', 'genre', 'medium', 'keyword'] as const) {
    const words = text(item[name]).split(/[;,；，]/u)
    if (words.some((word) => retractedWord.test(word)))
      return `\`${name}\` says \`${text(item[name])}\``
  }
  const pair = pairsOf(item).find(({ name, value }) =>
    ['retracted', 'retraction', '撤稿'].includes(name)
      ? isSaid(value)
      : ['status', 'publication status'].includes(name) && retractedWord.test(value),
  )
  if (pair !== undefined) return `\`note\` says \`${pair.name}: ${pair.value}\``
  const plain = text(item.note).replace(/^(?!\s*retraction in)\s*[^:：\n]{1,30}[:：].*$/gimu, '')
  if (retractedNote.test(plain)) return '`note` says that it was retracted'
  return isUpdatedByRetraction(item) ? '`updated-by` names a retraction' : undefined
}

/** What in its data says that a work is not published, in a few words; undefined where nothing does. (craft CITE-18) */
export function unpublishedOf(item: CslItem): string | undefined {
  const { issued } = item
  const fields: readonly Pair[] = [
    ...['status', 'genre', 'medium', 'volume', 'issue', 'page', 'publisher', 'edition'].map(
      (name) => ({ name, value: text(item[name]) }),
    ),
    { name: 'issued', value: text(issued?.literal) || text(issued?.raw) },
    ...pairsOf(item)
      .filter(({ name }) => ['status', 'publication status', 'pubstate'].includes(name))
      .map(({ value }) => ({ name: 'note', value })),
    ...text(item.note)
      .split(/[\r\n;；,，]+/u)
      .map((value) => ({ name: 'note', value })),
  ]
  const found = fields.find(({ value }) => unpublishedWord.test(value))
  if (found !== undefined) return `\`${found.name}\` says \`${found.value.trim()}\``
  const inTitle = /[[(（［]\s*(?:in press|待发表|待刊)\s*[\])）］]\s*[.。]?\s*$/iu.exec(
    item.title ?? '',
  )
  if (inTitle !== null) return `the title says \`${inTitle[0].trim()}\``
  return item.type === 'personal_communication' ? 'it is a personal communication' : undefined
}
