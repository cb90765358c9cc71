import type { ReadFile } from './bibliography-file.ts'
import { readTagged, type TaggedFormat } from './tagged-references.ts'
import type { TaggedField } from './tagged-scan.ts'
import type { Role } from './written-reference.ts'

/** Types of RIS, and the type of CSL 1.0.2 that is the same. */
const types: Readonly<Record<string, string>> = {
  ABST: 'article-journal',
  ADVS: 'motion_picture',
  AGGR: 'dataset',
  ANCIENT: 'classic',
  ART: 'graphic',
  BILL: 'bill',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  CHART: 'figure',
  CLSWK: 'classic',
  COMP: 'software',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  CTLG: 'book',
  DATA: 'dataset',
  DBASE: 'dataset',
  DICT: 'entry-dictionary',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  ENCYC: 'entry-encyclopedia',
  EQUA: 'document',
  FIGURE: 'figure',
  GEN: 'document',
  GOVDOC: 'report',
  GRANT: 'report',
  HEAR: 'hearing',
  ICOMM: 'personal_communication',
  INPR: 'article-journal',
  JFULL: 'article-journal',
  JOUR: 'article-journal',
  LEGAL: 'legislation',
  MANSCPT: 'manuscript',
  MAP: 'map',
  MGZN: 'article-magazine',
  MPCT: 'motion_picture',
  MULTI: 'webpage',
  MUSIC: 'musical_score',
  NEWS: 'article-newspaper',
  PAMP: 'pamphlet',
  PAT: 'patent',
  PCOMM: 'personal_communication',
  POD: 'song',
  PREPRINT: 'article',
  PRESS: 'article-newspaper',
  RPRT: 'report',
  SER: 'book',
  SLIDE: 'speech',
  SOUND: 'song',
  STAND: 'standard',
  STAT: 'legislation',
  STD: 'standard',
  THES: 'thesis',
  UNBILL: 'bill',
  UNPB: 'manuscript',
  UNPD: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
}

/** Tags in order of precedence where two mean the same. */
const roles: Readonly<Record<string, Role>> = {
  TY: 'unprinted',
  ID: 'id',
  TI: 'title',
  T1: 'title',
  CT: 'title',
  AU: 'author',
  A1: 'author',
  ED: 'editor',
  A2: 'editor',
  A3: 'collection-editor',
  A4: 'translator',
  TA: 'translator',
  JF: 'container-title',
  JO: 'container-title',
  T2: 'container-title',
  BT: 'container-title',
  JA: 'container-title-short',
  J1: 'container-title-short',
  J2: 'container-title-short',
  T3: 'collection-title',
  ST: 'title-short',
  VL: 'volume',
  VO: 'volume',
  IS: 'issue',
  M1: 'number',
  SP: 'page-first',
  EP: 'page-last',
  C7: 'article-number',
  PY: 'issued',
  Y1: 'issued',
  DA: 'issued-exact',
  Y2: 'accessed',
  ET: 'edition',
  PB: 'publisher',
  CY: 'publisher-place',
  PP: 'publisher-place',
  M3: 'genre',
  SN: 'serial',
  DO: 'DOI',
  DI: 'DOI',
  L3: 'maybe-DOI',
  UR: 'URL',
  LK: 'URL',
  N1: 'note',
  AB: 'abstract',
  N2: 'abstract',
  KW: 'keyword',
  LA: 'language',
}

const unprinted = new Set(
  `AD AN AV C1 C2 C3 C4 C5 C6 C8 CA CN CP CR DB DP DS FD L1 L2 L4 LB M2 NV OP RI RN RP SE SF SL SO
  T4 TT U1 U2 U3 U4 U5 WP WT WV`.split(/\s+/u),
)

const order = Object.keys(roles)
const rank = (tag: string): number => order.indexOf(tag)

const wholeTypes = ['thesis', 'report', 'manuscript']

/** Tags that mean something else in some kinds of works: `M3` holds a DOI in old exports of journals. */
const exceptions: readonly (readonly [
  tag: string,
  holds: (type: string) => boolean,
  role: Role,
])[] = [
  ['BT', (type) => type === 'book', 'title'],
  ['M3', (type) => !wholeTypes.includes(type), 'maybe-DOI'],
  ['C3', (type) => type === 'paper-conference', 'container-title'],
  ['C1', (type) => type === 'paper-conference', 'publisher-place'],
  ['SE', (type) => type === 'article-journal', 'article-number'],
  ['M1', (type) => type === 'article-journal', 'unprinted'],
  ['A2', (type) => type === 'thesis', 'unprinted'],
]

function roleOf(tag: string, type: string): Role | undefined {
  const exception = exceptions.find(([one, holds]) => one === tag && holds(type))?.[2]
  return exception ?? roles[tag] ?? (unprinted.has(tag) ? 'unprinted' : undefined)
}

/** The full title of a journal wins over the others wherever it stands; other tags keep their order. */
function arrange(fields: readonly TaggedField[]): readonly TaggedField[] {
  const isPerson = ({ tag }: TaggedField) => /^A[U1-4]$|^ED$|^TA$/u.test(tag)
  return [
    ...fields.filter(isPerson),
    ...fields.filter((field) => !isPerson(field)).sort((a, b) => rank(a.tag) - rank(b.tag)),
  ]
}

const format: TaggedFormat = {
  name: 'RIS',
  syntax: {
    field: /^[\s\uFEFF]*([A-Z][A-Z\d])[ \t\u00A0\u3000]{0,3}[-－](?:[ \t\u00A0\u3000](.*)|$)/u,
    first: 'TY',
    last: 'ER',
  },
  typeOf: (written, fields) =>
    written === '' && fields.some(({ tag }) => /^J[AFO]$/u.test(tag))
      ? 'article-journal'
      : types[written.toUpperCase()],
  types: 'a type of RIS, such as JOUR, BOOK, CHAP',
  roleOf,
  arrange,
}

/** Reads RIS, as reference managers, PubMed, CNKI and 万方 export it. Never throws. */
export function readRis(source: string): Promise<ReadFile> {
  return readTagged(source, format)
}
