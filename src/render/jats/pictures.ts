import type { Review, Side } from '../../model/review.ts'
import { walkMdast } from '../../model/walk.ts'
import type { RenderContext } from '../format.ts'
import { definitionsOf, pictureOf } from '../manuscript.ts'

/** Pictures of the texts, as files beside the article. */
export interface Pictures {
  /** `figures/flow.png`, by the address that the text writes. */
  readonly names: ReadonlyMap<string, string>
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[]
}

/** Name for a file on every system, from the last part of an address. */
function safeName(url: string, extension: string): string {
  const last = /([^/\\]*)$/u.exec(url.replace(/[?#].*$/u, ''))?.[1] ?? ''
  const stem = last
    .replace(/\.[^.]*$/u, '')
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9-]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
  return `${stem === '' ? 'figure' : stem}.${extension}`
}

function addressesIn(review: Review, shown: readonly Side[]): ReadonlySet<string> {
  const urls = new Set<string>()
  for (const side of shown) {
    const definitions = definitionsOf(review.articles[side])
    for (const { blocks } of review.units) {
      const node = blocks[side]?.node
      if (node === undefined) continue
      walkMdast(node, (one) => {
        if (one.type === 'image') urls.add(one.url)
        if (one.type !== 'imageReference') return
        const url = definitions.get(one.identifier.toUpperCase())?.url
        if (url !== undefined) urls.add(url)
      })
    }
  }
  return urls
}

/** The pictures that the shown texts use; one that both use is one file. */
export function picturesOf(
  review: Review,
  shown: readonly Side[],
  { image }: Pick<RenderContext, 'image'>,
): Pictures {
  const names = new Map<string, string>()
  const files: { name: string; content: Uint8Array }[] = []
  for (const url of addressesIn(review, shown)) {
    const picture = pictureOf(image(url))
    if (picture === undefined) continue
    const wanted = `figures/${safeName(url, picture.extension)}`
    const isTaken = (name: string) => files.some((file) => file.name === name)
    let name = wanted
    for (let number = 2; isTaken(name); number += 1) {
      name = wanted.replace(/(\.[^.]*)$/u, `-${number}$1`)
    }
    names.set(url, name)
    files.push({ name, content: picture.bytes })
  }
  return { names, files }
}
