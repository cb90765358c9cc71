import { irregularBase } from './english-stems.ts'
import { han } from './han.ts'
import { memoized } from './memo.ts'
import { listedWords, wordEntries } from './word-list.ts'
import { zhEnCharacters } from './zh-en-characters.ts'
import { zhEnDrugs } from './zh-en-drugs.ts'

/** A word that says something, and for which the word list knows a word of the other language. */
export interface ContentWord {
  readonly start: number
  readonly end: number
  /** Its stem, or the word itself in a language without spaces. */
  readonly key: string
  /** Whether a translator puts it in many ways. */
  readonly isWeak: boolean
}

/** A stretch of text as it is compared with its translation. */
export interface WordedText {
  readonly text: string
  readonly words: readonly ContentWord[]
  /** Stems of all words in Latin letters. */
  readonly stems: ReadonlySet<string>
  /** Whether its words are those of a language without spaces. */
  readonly isUnspaced: boolean
}

/** A prefix of many words says nothing of what follows it. */
const prefixed =
  /^(?:inter|intra|super|trans|immun|micro|neuro|cardi|radio|hyper|under|multi|contr|retro|histo|endo|photo|chemo|angio|hemat|gastr)/u

/** What the forms of a word and its kin share: rate and rates, respond and response, expand and expansion. */
const keyOf = memoized((word: string): string => {
  const stem = withoutEnding(irregularBase(word))
  return stem.slice(0, prefixed.test(stem) ? 8 : 5)
})

/** A word without its ending, the longest that leaves three letters. */
function withoutEnding(word: string): string {
  const ends = (ending: string) => word.length >= ending.length + 3 && word.endsWith(ending)
  if (ends('ing') || ends('ies')) return word.slice(0, -3)
  if ((ends('ed') && word.at(-3) !== 'e') || ends('es')) return word.slice(0, -2)
  return ends('s') || ends('e') || ends('y') ? word.slice(0, -1) : word
}

/** Words that a translation adds and leaves out as its grammar asks, or puts in a hundred ways. */
const hollow: ReadonlySet<string> = new Set(
  `the a an and or but of in on at to for from by with without as is are was were be been being am has have had having do does did done
will would can could may might shall should must it its this that these those which who whom whose what when where while there here then than so such
not no nor neither either both each every all any some most more less much many few other another one two first also only just even still yet already
very too quite well however therefore thus hence because since if though although whether until unless about above after again against before below between
into through during under over out off up down upon within along among across around toward behind beside besides per via versus etc ie eg we our us they
them their he him his she her you your i me my same own self how why once ever never always often now make made take taken get give given go come become use used using let
put set way thing kind part case cases respectively respective according due based regard say said see seen show shown know known call called`
    .trim()
    .split(/\s+/u)
    .map(keyOf),
)

/** As `hollow`, in a language without spaces. */
const hollowUnspaced: ReadonlySet<string> = new Set(
  `进行 可以 没有 因此 之后 以上 以下 上述 同样 同时 采用 使用 具有 通过 存在 得到 达到 分别 其他 其它 其中 包括 以及 并且 而且 但是 然而 由于 因为 所以 如果 虽然 尽管
不能 能够 可能 需要 应该 应当 必须 根据 按照 对于 关于 处于 属于 来自 位于 作为 成为 一般 通常 往往 此外 另外 例如 无法 我们 他们 这些 那些 这种 这样 那样
之前 之间 首先 其次 最后 尤其 特别 是否 已经 一定 一些 一种 某些 许多 多种 整个 所有 任何 用于 随后 此时 当时 时候 主要是 来看 为主 看来`.split(
    /\s+/u,
  ),
)

/** Words that are often left out or put in otherwise. */
const weak: ReadonlySet<string> = new Set(
  `result objective method conclusion show find found suggest indicate include perform conduct carry obtain achieve provide receive occur appear present follow remain
further current recent present main important different similar various significant obvious total overall related effect role basis level condition time day type number good great long
possible common general certain particular additional early high low large small treatment patient study group data analysis compare evaluate explore investigate`
    .split(/\s+/u)
    .map(keyOf),
)
const weakUnspaced: ReadonlySet<string> = new Set(
  `应用 方法 方式 结果 目的 结论 背景 情况 方面 出现 发生 发现 表明 显示 提示 说明 认为 基础 作用 部分 全部 本文 本研究 本组 我院 各种 各类 相关 有关 主要 重要 目前 近年 近年来 今后
最终 再次 尚未 仍然 进一步 不同 相同 给予 接受 明显 显著 探讨 分析 观察 比较 研究 评价 影响 选择 选取 收集 分为 患者 治疗 临床 效果 水平 程度 变化 特点 指标 因素 结合 利用 过程 期间`.split(
    /\s+/u,
  ),
)

const longestWord = 8
const run = new RegExp(`${han}+`, 'gu')
const latin = /\p{Script=Latin}[\p{Script=Latin}\p{M}]{2,}/gu

/** In both directions what may be said by what. */
interface Renderings {
  /** Chinese word → keys of English ones. */
  readonly forward: ReadonlyMap<string, ReadonlySet<string>>
  readonly backward: ReadonlyMap<string, ReadonlySet<string>>
  /** Length of the longest Chinese word by its first character. */
  readonly longest: ReadonlyMap<string, number>
}

let known: Renderings | undefined

function* listedPairs(): Generator<readonly [string, string]> {
  for (const { words, english } of [...listedWords(), ...wordEntries(zhEnCharacters)])
    for (const word of words) for (const one of english) yield [word, one]
  for (const { zh = [], en = [] } of zhEnDrugs)
    for (const word of zh) for (const name of en) yield [word, name.split(' ')[0] ?? name]
}

/** What the word lists say, read when it is first asked for. */
function renderings(): Renderings {
  if (known !== undefined) return known
  const forward = new Map<string, Set<string>>()
  const backward = new Map<string, Set<string>>()
  const longest = new Map<string, number>()
  const add = (to: Map<string, Set<string>>, from: string, word: string) => {
    const found = to.get(from)
    if (found) found.add(word)
    else to.set(from, new Set([word]))
  }
  for (const [word, english] of listedPairs()) {
    const key = keyOf(english.toLowerCase())
    if (hollow.has(key)) continue
    add(forward, word, key)
    add(backward, key, word)
    const first = word.charAt(0)
    if (word.length > (longest.get(first) ?? 0)) longest.set(first, word.length)
  }
  known = { forward, backward, longest }
  return known
}

const renderingsOf = (key: string): Iterable<string> => renderings().backward.get(key) ?? []

const says = (word: string) => renderings().forward.has(word) && !hollowUnspaced.has(word)

/** The longest words of the list from the left; a character that begins none is passed over. */
function* unspacedWords(text: string): Generator<ContentWord> {
  const { forward, longest } = renderings()
  for (const { 0: found, index } of text.matchAll(run)) {
    for (let at = 0; at < found.length; ) {
      const most = longest.get(found.charAt(at)) ?? 1
      let length = Math.min(longestWord, most, found.length - at)
      while (length > 1 && !forward.has(found.slice(at, at + length))) length -= 1
      const key = found.slice(at, at + length)
      const start = index + at
      if (length > 1 && says(key))
        yield { start, end: start + length, key, isWeak: weakUnspaced.has(key) }
      at += length
    }
  }
}

/** Reads a stretch of Chinese or English. */
export function wordedText(written: string): WordedText {
  const text = written.toLowerCase()
  const words = [...unspacedWords(text)]
  const isUnspaced = words.length > 0
  const stems = new Set<string>()
  for (const { 0: found, index } of text.matchAll(latin)) {
    const key = keyOf(found)
    stems.add(key)
    if (isUnspaced || hollow.has(key) || !renderings().backward.has(key)) continue
    words.push({ start: index, end: index + found.length, key, isWeak: weak.has(key) })
  }
  return { text, words, stems, isUnspaced }
}

function* placesOf(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at
}

/** Of characters of a text without spaces: 2 within a word that the other text may say, 1 by themselves. */
function marked(text: string, stems: ReadonlySet<string>): Uint8Array {
  const marks = new Uint8Array(text.length)
  const words = [...stems].flatMap((stem) => (hollow.has(stem) ? [] : [...renderingsOf(stem)]))
  // Longer words after characters, so that they count.
  for (const isLong of [false, true])
    for (const word of words) {
      if (word.length > 1 !== isLong) continue
      for (const at of placesOf(text, word)) marks.fill(isLong ? 2 : 1, at, at + word.length)
    }
  return marks
}

/** Shorter keys stand in other words by chance. */
const shortestGlued = 5

/** Whether the stems of a text hold one; in a text that lost its spaces it stands within another word. */
const holdsStem = ({ stems, text }: WordedText, stem: string) =>
  stems.has(stem) || (stem.length >= shortestGlued && text.includes(stem))

function some<T>(list: Iterable<T>, test: (one: T) => boolean): boolean {
  for (const one of list) if (test(one)) return true
  return false
}

/** What of a word another text says: 0.5 is a character that may say it, or stand there for another. */
export type SaidPart = 0 | 0.5 | 1

/** For each word of the first text, whether the second has a word for it. */
export function saidIn(one: WordedText, other: WordedText): readonly SaidPart[] {
  const { forward } = renderings()
  let marks: Uint8Array | undefined
  const markedPart = ({ start, end }: ContentWord): SaidPart => {
    marks ??= marked(one.text, other.stems)
    const own = marks.subarray(start, end)
    return own.includes(2) ? 1 : own.includes(1) ? 0.5 : 0
  }
  const renderedPart = (key: string): SaidPart => {
    let part: SaidPart = 0
    for (const word of renderingsOf(key)) {
      if (!other.text.includes(word)) continue
      if (word.length > 1) return 1
      part = 0.5
    }
    return part
  }
  return one.words.map((word): SaidPart => {
    if (other.stems.has(word.key)) return 1
    if (!one.isUnspaced) return renderedPart(word.key)
    return some(forward.get(word.key) ?? [], (stem) => holdsStem(other, stem))
      ? 1
      : markedPart(word)
  })
}
