import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** What a document says of itself: its title and language, and no more. */
export interface Properties {
  readonly title: string
  readonly language: string
  readonly keywords: string
  /** Names of its authors; empty in a blinded one. */
  readonly creator: string
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text of XML. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/gu, (sign) => escapes[sign] ?? sign)

/** The moment that `SOURCE_DATE_EPOCH` names (reproducible-builds.org); no clock is asked without it. */
export function sourceDate(): Date | undefined {
  const seconds = process.env['SOURCE_DATE_EPOCH']
  if (seconds === undefined || !/^\d{1,11}$/u.test(seconds)) return undefined
  return new Date(Number(seconds) * 1000)
}

/** ZIP knows no day before 1980. */
const earliest = Date.UTC(1980, 0, 1)

/** Files as one archive whose bytes depend on nothing else: one date, one order. */
export function archive(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const moment = Math.max(sourceDate()?.getTime() ?? earliest, earliest)
  // The format holds local time: the same bytes in every zone.
  const shift = new Date(moment).getTimezoneOffset() * 60_000
  const mtime = new Date(moment + shift)
  const contents: Zippable = {}
  for (const [name, bytes] of files) {
    // Pictures of pixels are packed already.
    contents[name] = [bytes, { mtime, level: /\.(?:png|jpe?g|gif|zip|docx)$/u.test(name) ? 0 : 6 }]
  }
  return zipSync(contents)
}

function coreProperties({ title, language, keywords, creator }: Properties): string {
  const date = sourceDate()
    ?.toISOString()
    .replace(/\.\d+Z$/u, 'Z')
  const one = (name: string, text: string, attributes = '') =>
    text === '' ? '' : `<${name}${attributes}>${escaped(text)}</${name}>`
  const dates = ['created', 'modified'].map((name) =>
    date === undefined ? '' : one(`dcterms:${name}`, date, ' xsi:type="dcterms:W3CDTF"'),
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${one('dc:title', title)}${one('dc:creator', creator)}${one('cp:keywords', keywords)}${one('dc:language', language)}${dates.join('')}</cp:coreProperties>`
}

const appProperties = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office Word</Application></Properties>`

/** Ids that the package draws by chance, counted instead: the same document is the same bytes. */
function countedIds(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  const counted = (id: string): string => {
    const made = known.get(id) ?? `rIdLink${known.size + 1}`
    known.set(id, made)
    return made
  }
  return new Map(
    [...texts].map(([name, xml]) => [
      name,
      xml.replaceAll(/(?<=(?:r:id|Id)=")rId[\w-]{21}(?=")/gu, counted),
    ]),
  )
}

/** The parts that the package wrote, with the pictures that were `drawn` meanwhile, with our own properties and without what differs from run to run. */
export function repacked(
  bytes: Uint8Array,
  drawn: ReadonlyMap<string, Uint8Array>,
  properties: Properties,
): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, part] of Object.entries(parts)) {
    const picture = name.startsWith('word/media/') ? drawn.get(strFromU8(part)) : undefined
    if (picture !== undefined) parts[name] = new Uint8Array(picture)
  }
  const xml = new Map<string, string>()
  // Where the text names a link before the list of links does, it is the text that counts.
  const names = Object.keys(parts).sort(
    (a, b) => Number(a.endsWith('.rels')) - Number(b.endsWith('.rels')) || (a < b ? -1 : 1),
  )
  for (const name of names) {
    const part = parts[name]
    if (part !== undefined && /\.(?:xml|rels)$/u.test(name)) xml.set(name, strFromU8(part))
  }
  xml.set('docProps/core.xml', coreProperties(properties))
  xml.set('docProps/app.xml', appProperties)
  const texts = countedIds(xml)
  const first = '[Content_Types].xml'
  const order = [
    first,
    ...Object.keys(parts)
      .filter((name) => name !== first)
      .sort(),
  ]
  return archive(
    new Map(
      order.flatMap((name): (readonly [string, Uint8Array])[] => {
        const text = texts.get(name)
        const bytes = text === undefined ? parts[name] : strToU8(text)
        return bytes === undefined || name.endsWith('/') ? [] : [[name, bytes]]
      }),
    ),
  )
}
