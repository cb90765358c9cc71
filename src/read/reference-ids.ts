import type { CslItem } from '../model/reference.ts'

/** `facon2019`, `王建祥2020`: the first author and the year, as keys of BibTeX are made. */
function spoken({ author, editor, issued, title }: CslItem): string {
  const names = author ?? editor
  const [first] = Array.isArray(names) ? names : []
  const name = String(first?.family ?? first?.literal ?? title?.split(/\s/u)[0] ?? '')
  const plain = name.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '')
  const year = issued?.['date-parts']?.[0]?.[0] ?? ''
  return `${[...plain].slice(0, 24).join('').toLowerCase()}${year}` || 'entry'
}

/** An id for each item: its own, else one made of its first author and year; `-2` where it stands already. */
export function referenceIds(
  items: readonly (readonly [own: string | undefined, item: CslItem])[],
): readonly string[] {
  const taken = new Set(items.flatMap(([own]) => own ?? []))
  return items.map(([own, item]) => {
    if (own !== undefined) return own
    const base = spoken(item)
    let id = base
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`
    taken.add(id)
    return id
  })
}
