import { escaped } from '../docx/pack.ts'

/** One file of a submission. */
export interface Item {
  readonly id: string
  /** `manuscript`, `figure`, `supplemental`: the words of the exchange format. */
  readonly type: string
  readonly title: string
  readonly href: string
  readonly mediaType: string
}

function itemXml({ id, type, title, href, mediaType }: Item, index: number): string {
  return `  <item id="${id}" item-type="${escaped(type)}">
    <item-title>${escaped(title)}</item-title>
    <file-order>${index + 1}</file-order>
    <instance xlink:href="${escaped(href)}" media-type="${mediaType}"/>
  </item>`
}

/** The list of files of an archive for manuscripts on their way between systems (NISO RP-30, MECA 1.0). */
export function manifest(items: readonly Item[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE manifest PUBLIC "-//MECA//DTD Manifest v1.0//en" "https://meca.zip/manifest-1.0.dtd">
<manifest xmlns="https://manuscriptexchange.org/schema/manifest" xmlns:xlink="http://www.w3.org/1999/xlink" manifest-version="1">
${items.map(itemXml).join('\n')}
</manifest>
`
}
