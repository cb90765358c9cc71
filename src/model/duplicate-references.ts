import { startsUnspaced } from '../language/languages.ts'
import { readDoi } from './doi.ts'
import type { CslItem } from './reference.ts'

/** Items of a bibliography that are one work. */
export interface DuplicateReferences {
  /** What shows it: equal DOIs, or equal titles and years. */
  readonly by: 'doi' | 'title'
  /** Two or more, in the order of the bibliography. */
  readonly items: readonly CslItem[]
}

/** What is known of one work by the items that were found to be it. */
interface Work {
  readonly items: CslItem[]
  by: DuplicateReferences['by']
  readonly dois: Set<string>
}

/** So many works of one title and year are a series ("Editorial"): DOIs alone tell them apart. */
const namesakesAtMost = 20

/** The DOI of an item, as it is compared: from its own field, else from its address. */
function doiOf({ DOI, URL }: CslItem): string | undefined {
  const own = typeof DOI === 'string' && DOI.trim() !== '' ? readDoi(DOI).doi : undefined
  if (own !== undefined) return own
  return typeof URL === 'string' && /\bdoi\.org\//iu.test(URL) ? readDoi(URL).doi : undefined
}

/** Letters and digits alone, in one case and width, without HTML, TeX and marks of retraction. */
function comparable(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/giu, '')
    .replace(/\\[a-z]+\s*/giu, '')
    .replace(/^\s*[[(【［]?(?:retracted(?: article)?|撤稿|已撤稿)[\])】］]?\s*[:：.]?\s+/iu, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function yearOf({ issued }: CslItem): string {
  const first = issued?.['date-parts']?.[0]?.[0]
  const written = first ?? issued?.raw ?? issued?.literal
  return /\d{4}/u.exec(String(written ?? ''))?.[0] ?? ''
}

/** Title and year, or undefined where the title says too little. */
function titleKey(item: CslItem): string | undefined {
  const title = typeof item.title === 'string' ? comparable(item.title) : ''
  return title === '' ? undefined : `${yearOf(item)} ${title}`
}

function firstPage({ page }: CslItem): string {
  return /[\p{L}\p{N}]+/u.exec(String(page ?? ''))?.[0]?.toLowerCase() ?? ''
}

function firstFamily({ author }: CslItem): string {
  const name = author?.[0]
  return comparable(String(name?.family ?? name?.literal ?? ''))
}

/** Names differ, unless one holds the other (`Facon T`) or they are of two scripts (于, Yu). */
function areNamesApart(one: string, other: string): boolean {
  if (one === '' || other === '' || startsUnspaced(one) !== startsUnspaced(other)) return false
  return !one.includes(other) && !other.includes(one)
}

/** Two works may share title and year: `Multiple myeloma`, `In reply`. */
function areApart(one: CslItem, other: CslItem): boolean {
  const pages = [firstPage(one), firstPage(other)]
  return (
    (pages[0] !== pages[1] && !pages.includes('')) ||
    areNamesApart(firstFamily(one), firstFamily(other))
  )
}

function isSame(work: Work, item: CslItem, doi: string | undefined): boolean {
  if (doi !== undefined && work.dois.size > 0 && !work.dois.has(doi)) return false
  const first = work.items[0]
  return first === undefined || !areApart(first, item)
}

/** Puts each item with the work that it is, or begins a new one. */
function worksOf(items: readonly { readonly item: CslItem; readonly doi?: string | undefined }[]) {
  const byDoi = new Map<string, Work>()
  const byTitle = new Map<string, Work[]>()
  const works: Work[] = []
  const begin = (): Work => {
    const work: Work = { items: [], by: 'doi', dois: new Set() }
    works.push(work)
    return work
  }
  for (const { item, doi } of items) {
    const key = titleKey(item)
    const namesakes = byTitle.get(key ?? '') ?? []
    const equal = byDoi.get(doi ?? '')
    const alike = equal ? undefined : namesakes.find((work) => isSame(work, item, doi))
    if (alike) alike.by = 'title'
    const work = equal ?? alike ?? begin()
    work.items.push(item)
    if (doi !== undefined) {
      work.dois.add(doi)
      byDoi.set(doi, work)
    }
    const isNew = key !== undefined && !namesakes.includes(work)
    if (isNew && namesakes.length < namesakesAtMost) byTitle.set(key, [...namesakes, work])
  }
  return works
}

/**
 * Items that are one work: by DOI, compared as DOIs are, then by title and year, case, width, marks
 * and mark-up aside. Items of one title are two works where their DOIs, first pages or first authors
 * differ. In the order of the items; takes time in proportion to their number. (craft CITE-14)
 */
export function duplicateReferences(items: readonly CslItem[]): readonly DuplicateReferences[] {
  const place = new Map(items.map((item, index) => [item, index]))
  const at = (item: CslItem | undefined) => (item === undefined ? 0 : (place.get(item) ?? 0))
  const known = items.map((item) => ({ item, doi: doiOf(item) }))
  // Items with a DOI come first: one without may be any of them.
  const inOrder = [
    ...known.filter(({ doi }) => doi !== undefined),
    ...known.filter(({ doi }) => doi === undefined),
  ]
  return worksOf(inOrder)
    .filter((work) => work.items.length > 1)
    .map(({ by, items: same }) => ({ by, items: same.sort((a, b) => at(a) - at(b)) }))
    .sort((a, b) => at(a.items[0]) - at(b.items[0]))
}
