import type { ReadFile } from './bibliography-file.ts'
import { readTagged, type TaggedFormat } from './tagged-references.ts'
import type { TaggedField } from './tagged-scan.ts'
import type { Role } from './written-reference.ts'

/** Tags of MEDLINE; of two that mean the same, the one written first here is taken. */
const roles: Readonly<Record<string, Role>> = {
  PMID: 'PMID',
  PMC: 'PMCID',
  TI: 'title',
  BTI: 'container-title',
  JT: 'container-title',
  TA: 'container-title-short',
  CTI: 'collection-title',
  FAU: 'author',
  AU: 'author',
  CN: 'author',
  FED: 'editor',
  ED: 'editor',
  DP: 'issued',
  VI: 'volume',
  IP: 'issue',
  PG: 'page',
  EN: 'edition',
  PB: 'publisher',
  LID: 'maybe-DOI',
  AID: 'maybe-DOI',
  IS: 'serial',
  ISBN: 'serial',
  LA: 'language',
  AB: 'abstract',
  OT: 'keyword',
}

const unprinted = new Set(
  `AAD AD AUID BOCI CDAT CDRB CI CIN CN COIS CON CP CRDT CRF CRI CTDT DA DCOM DDIN DEP DRIN ECF ECI
  EDAT EFR EIN FIR FPS FPSN GN GR GS IR IRAD IR JID LR LST MH MHDA MID MUID NM OAB OABL OCI OID ORI
  OTO OWN PHST PL PLS PMCR PRIN PROF PS PST PT PUBM RCI RF RIN RN ROF RPF RPI RRF RRI SB SFM SI SO SPIN
  SSN STAT STED TT UIN UOF UPI VTI`.split(/\s+/u),
)

const order = Object.keys(roles)

/** Full names are given beside the short ones; bodies (`CN`) stand where they stood. */
function arrange(fields: readonly TaggedField[]): readonly TaggedField[] {
  const has = (wanted: string) => fields.some(({ tag }) => tag === wanted)
  const doubled = [has('FAU') ? 'AU' : '', has('FED') ? 'ED' : '']
  const kept = fields.filter(({ tag }) => !doubled.includes(tag))
  const isPerson = ({ tag }: TaggedField) => ['AU', 'FAU', 'CN', 'ED', 'FED'].includes(tag)
  const others = kept.filter((field) => !isPerson(field)).map(plain)
  return [
    ...kept.filter(isPerson).map((field) => (field.tag === 'CN' ? asBody(field) : field)),
    ...others.sort((a, b) => order.indexOf(a.tag) - order.indexOf(b.tag)),
  ]
}

const asBody = (field: TaggedField): TaggedField => ({ ...field, text: `${field.text},` })

/** `[Title of a paper in Chinese].` is how MEDLINE writes a title that it has translated. */
function plain(field: TaggedField): TaggedField {
  const { tag, text } = field
  if (tag === 'TI' || tag === 'BTI') {
    const title = text.replace(/(?<!\.)\.$/u, '')
    return { ...field, text: /^\[[^[\]]*\]$/u.test(title) ? title.slice(1, -1) : title }
  }
  if (tag === 'LID' || tag === 'AID') {
    const doi = /^(\S+)\s*\[doi\]$/iu.exec(text)?.[1]
    return { ...field, text: doi ?? '' }
  }
  return field
}

function typeOf(_pmid: string, fields: readonly TaggedField[]): string {
  const kinds = fields.filter(({ tag }) => tag === 'PT').map(({ text }) => text.toLowerCase())
  const isBook = fields.some(({ tag }) => tag === 'BTI')
  if (kinds.includes('preprint')) return 'article'
  if (isBook) return fields.some(({ tag }) => tag === 'TI') ? 'chapter' : 'book'
  return kinds.includes('dataset') ? 'dataset' : 'article-journal'
}

const format: TaggedFormat = {
  name: 'MEDLINE',
  syntax: { field: /^\uFEFF?([A-Z][A-Z\d]{1,3})[ \t]{0,3}-(?:[ \t](.*)|$)/u, first: 'PMID' },
  typeOf,
  types: 'a type of publication of MEDLINE',
  roleOf: (tag, type) =>
    tag === 'BTI' && type === 'book'
      ? 'title'
      : (roles[tag] ?? (unprinted.has(tag) ? 'unprinted' : undefined)),
  arrange,
}

/** Reads MEDLINE tagged text, as PubMed saves it (`.nbib`). Never throws. */
export function readNbib(source: string): Promise<ReadFile> {
  return readTagged(source, format)
}
