import { type Edit, type Kind, oneOf, type Scene } from './kind.ts'

const drugs: readonly (readonly [string, string])[] = [
  ['bortezomib', '硼替佐米'],
  ['carfilzomib', '卡非佐米'],
  ['lenalidomide', '来那度胺'],
  ['pomalidomide', '泊马度胺'],
  ['daratumumab', '达雷妥尤单抗'],
  ['pembrolizumab', '帕博利珠单抗'],
  ['nivolumab', '纳武利尤单抗'],
  ['rituximab', '利妥昔单抗'],
  ['cisplatin', '顺铂'],
  ['carboplatin', '卡铂'],
  ['paclitaxel', '紫杉醇'],
  ['docetaxel', '多西他赛'],
  ['metformin', '二甲双胍'],
  ['atorvastatin', '阿托伐他汀'],
  ['rosuvastatin', '瑞舒伐他汀'],
  ['dexamethasone', '地塞米松'],
  ['prednisone', '泼尼松'],
  ['melphalan', '美法仑'],
  ['cyclophosphamide', '环磷酰胺'],
  ['aspirin', '阿司匹林'],
  ['clopidogrel', '氯吡格雷'],
  ['elotuzumab', '埃罗妥珠单抗'],
  ['isatuximab', '艾沙妥昔单抗'],
  ['teclistamab', '特立妥单抗'],
  ['warfarin', '华法林'],
  ['heparin', '肝素'],
  ['insulin', '胰岛素'],
  ['gefitinib', '吉非替尼'],
  ['erlotinib', '厄洛替尼'],
  ['propofol', '丙泊酚'],
  ['sevoflurane', '七氟烷'],
  ['dexmedetomidine', '右美托咪定'],
  ['levetiracetam', '左乙拉西坦'],
  ['tacrolimus', '他克莫司'],
  ['morphine', '吗啡'],
  ['ketamine', '氯胺酮'],
  ['omeprazole', '奥美拉唑'],
  ['vancomycin', '万古霉素'],
]
const trials = ['ASPIRE', 'VISTA', 'ENDEAVOR', 'OPTIMISMM']
/** Latin letters that stand for no name of their own. */
const noName = /^(?:[IVX]+|CI|DOI|AND|THE|OF|IN|WITH|vs)$/u
const abbreviation = /(?<![A-Za-z\d\-/])[A-Z]{2,6}(?![A-Za-z\d\-/])/gu

const capital = (word: string, like: string) =>
  /^[A-Z]/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word

function edit(match: RegExpMatchArray, to: string): readonly Edit[] {
  const start = match.index ?? 0
  return [{ start, end: start + match[0].length, to }]
}

const stands = (name: string, { other }: Scene) =>
  new RegExp(`(?<![A-Za-z\\d])${name}(?![A-Za-z\\d])`, 'u').test(other.facts)

function drugEdits({ text, random }: Scene): readonly (readonly Edit[])[] {
  const at = text.side === 'source' ? 1 : 0
  const written = new RegExp(drugs.map((drug) => drug[at]).join('|'), 'giu')
  return [...text.facts.matchAll(written)].flatMap((match) => {
    const rest = drugs.filter((drug) => drug[at] !== match[0].toLowerCase())
    const chosen = oneOf(rest, random)?.[at] ?? ''
    return [edit(match, capital(chosen, match[0]))]
  })
}

function abbreviationSwaps(scene: Scene): readonly (readonly Edit[])[] {
  const found = [...scene.text.facts.matchAll(abbreviation)].filter(
    ([name]) => !noName.test(name) && stands(name, scene),
  )
  const names = [...new Set(found.map(([name]) => name)), 'EFS', 'TTP']
  return found.map((match) => {
    const rest = names.filter((name) => name !== match[0])
    return edit(match, oneOf(rest, scene.random) ?? 'EFS')
  })
}

/** Whether the partner explains a name too: what one text alone explains may be left out of it. */
const isExplained = (name: string, { other }: Scene) =>
  new RegExp(`[(（](?:[^()（）]*[^A-Za-z\\d()（）])?${name}\\s?[)）,，;；]`, 'u').test(other.facts)

/** Every match of a name that the partner has too, left out. */
const drops = (pattern: RegExp, isShared: typeof stands) => (scene: Scene) =>
  [...scene.text.facts.matchAll(pattern)].flatMap((match) => {
    const groups = match.groups ?? {}
    const name = groups['name'] ?? groups['last'] ?? groups['final'] ?? ''
    return noName.test(name) || !isShared(name, scene) ? [] : [edit(match, '')]
  })

/**
 * One of a list: the last, or one between two commas. Behind a comma may stand the subject of a
 * clause (`, CRS occurred`, `, and ODI was`), before a noun a part of its name (`, BCLC stage`,
 * `和NK细胞`), and `与WC正相关` is no list: what is left without it is no sentence.
 */
const listed = new RegExp(
  [
    String.raw`(?:[,，、]|, and|, or) ?(?<name>[A-Z]{2,6})(?=\s?[,，、;；:：.。)）]|\s?等| (?:and|or)\b)`,
    String.raw`(?: and| or) (?<last>[A-Z]{2,6})(?=\s?[,，;:.)）]| (?:as|in|at|of|for|to|by|on|with|from|than|was|were|is|are|had|have|could|may|can|after|before|during|between|among|which|that)\b)`,
    String.raw`(?:和|及|与)(?<final>[A-Z]{2,6})(?=[，、；。)）]|(?![正负呈相比有无组]|细胞)\p{Script=Han})`,
  ].join('|'),
  'gu',
)
const defined = / ?[(（](?<name>[A-Z]{2,6})[)）]/gu

function geneEdits(scene: Scene): readonly (readonly Edit[])[] {
  const pattern =
    /(?<![A-Za-z\d\-/])(?<head>[A-Z][A-Z\d]*[A-Z]-?|IL-|[A-Z]{2,}L-?)(?<number>\d{1,3})(?![A-Za-z\d\-/.%])/gu
  return [...scene.text.facts.matchAll(pattern)].flatMap((match) => {
    if (!stands(match[0], scene)) return []
    const { head = '', number = '' } = match.groups ?? {}
    return [edit(match, `${head}${Number(number) + (oneOf([1, 2, 3], scene.random) ?? 1)}`)]
  })
}

function trialEdits(scene: Scene): readonly (readonly Edit[])[] {
  const pattern =
    scene.text.side === 'source'
      ? /(?<![A-Za-z\d-])[A-Z]{4,}(?:-\d+)?(?=试验|研究)/gu
      : /(?<![A-Za-z\d-])[A-Z]{4,}(?:-\d+)?(?= (?:trial|study))/gu
  return [...scene.text.facts.matchAll(pattern)].flatMap((match) =>
    stands(match[0], scene) ? [edit(match, oneOf(trials, scene.random) ?? 'VISTA')] : [],
  )
}

function forbiddenEdits({ text, forbidden }: Scene): readonly (readonly Edit[])[] {
  return forbidden.flatMap(({ preferred, term }) => {
    const isHan = /\p{Script=Han}/u.test(preferred)
    if (isHan !== (text.side === 'source')) return []
    const escaped = preferred.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    const pattern = new RegExp(isHan ? `${escaped}(?!化)` : `(?<![\\w-])${escaped}(?![\\w-])`, 'gu')
    return [...text.facts.matchAll(pattern)].map((match) => edit(match, term))
  })
}

/** Changes of names, abbreviations and terms. */
export const nameKinds: readonly Kind[] = [
  { id: 'drug-replaced', edits: drugEdits },
  { id: 'abbreviation-swapped', edits: abbreviationSwaps },
  { id: 'abbreviation-dropped', edits: drops(listed, stands) },
  { id: 'definition-dropped', edits: drops(defined, isExplained) },
  { id: 'gene-replaced', edits: geneEdits },
  { id: 'trial-replaced', edits: trialEdits },
  { id: 'term-forbidden', edits: forbiddenEdits },
]
