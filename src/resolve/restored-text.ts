import type { Link, PhrasingContent } from 'mdast'
import type { Language } from '../language/language.ts'
import type { CslItem } from '../model/reference.ts'
import { plainDoi, standIns, unshield, webAddress } from './csl-item.ts'

const doiAddress = 'https://doi.org/'

function link(url: string, label: string): Link {
  return { type: 'link', url, children: [{ type: 'text', value: label }] }
}

/** `…`, `, and …`, `，…`: the stand-in for the authors left out, with what joins it to the last one. */
const othersPattern = new RegExp(
  `(,|，|、)?(\\s*)(?:(?:and|&|和|与)\\s*)?${standIns.others}([,，]?)`,
  'gu',
)

function withOthers(text: string, etAl: string): string {
  return text.replace(othersPattern, (_, comma: string | undefined, space: string, end: string) => {
    const mark = comma ?? ','
    // Before a comma, as in author-date lists, the full stop of `al.` is not lost in another.
    const stop = end !== '' && /\p{Script=Latin}$/u.test(etAl) ? '.' : ''
    return `${mark}${mark === ',' ? ' ' : space}${etAl}${stop}${end}`
  })
}

/** Where it left a full stop behind a full stop, `n.d.-.`, one of them goes too. */
const noSuffix = new RegExp(
  `(?<=\\.)-?${standIns.yearSuffix}\\.|(?<!\\d)-${standIns.yearSuffix}|${standIns.yearSuffix}`,
  'gu',
)

/** The letter that tells two works of one author and year apart; without one, nothing is left of it. */
export function withYearSuffix(text: string, suffix: string): string {
  return suffix === '' ? text.replace(noSuffix, '') : text.replaceAll(standIns.yearSuffix, suffix)
}

/** What the entry says of itself that citeproc did not see. */
export interface Originals {
  readonly item: CslItem
  readonly language: Language
  readonly yearSuffix: string
}

/** The text of one node with the originals put back; addresses become links. */
function restoreText(value: string, { item, language, yearSuffix }: Originals): PhrasingContent[] {
  const text = unshield(withYearSuffix(withOthers(value, language.etAl), yearSuffix))
  const nodes: PhrasingContent[] = []
  for (const piece of text.split(/((?:https?:\/\/(?:dx\.)?doi\.org\/)?\uE011|\uE010)/u)) {
    const doi = plainDoi(item.DOI)
    const url = webAddress(item.URL)
    if (piece === standIns.url && url !== undefined) nodes.push(link(url, url))
    else if (piece.endsWith(standIns.doi) && doi !== undefined) {
      const label = piece.slice(0, -standIns.doi.length) + doi
      nodes.push(link(doiAddress + encodeURI(doi), label))
    } else if (piece !== '') nodes.push({ type: 'text', value: piece })
  }
  return nodes
}

/** A formatted entry with what stand-ins stood for. */
export function restore(
  nodes: readonly PhrasingContent[],
  originals: Originals,
): readonly PhrasingContent[] {
  return nodes.flatMap((node): readonly PhrasingContent[] => {
    if (node.type === 'text') return restoreText(node.value, originals)
    if (node.type === 'emphasis' || node.type === 'strong') {
      return [{ ...node, children: [...restore(node.children, originals)] }]
    }
    if (node.type === 'htmlSpan') {
      return [{ ...node, children: [...restore(node.children, originals)] }]
    }
    if (node.type === 'superscript' || node.type === 'subscript') {
      return [{ ...node, children: [...restore(node.children, originals)] }]
    }
    return [node]
  })
}

/** The entry without white space at its ends. */
export function trimmed(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const last = nodes.length - 1
  return nodes
    .map((node, index): PhrasingContent => {
      if (node.type !== 'text') return node
      const start = index === 0 ? node.value.trimStart() : node.value
      return { type: 'text', value: index === last ? start.trimEnd() : start }
    })
    .filter((node) => node.type !== 'text' || node.value !== '')
}

/** A DOI behind an entry that its style prints without one. */
export function withDoi(
  nodes: readonly PhrasingContent[],
  item: CslItem,
): readonly PhrasingContent[] {
  const doi = plainDoi(item.DOI)
  if (doi === undefined || JSON.stringify(nodes).toLowerCase().includes(doi.toLowerCase()))
    return nodes
  return [
    ...nodes,
    { type: 'text', value: ' doi: ' },
    link(doiAddress + encodeURI(doi), doi),
    { type: 'text', value: '.' },
  ]
}
