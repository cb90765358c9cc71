import type { Language } from '../language/language.ts'
import { shareSaid } from './term-start.ts'
import { usualMeanings } from './usual-meanings.ts'

/**
 * Whether what stands in brackets behind an abbreviation is its full form in a language without
 * spaces: PR（部分缓解）, BIGSdb（细菌隔离基因组序列数据库）, and not CT（腹部平扫） or CD19（B细胞标志物）.
 */
export function isNameOf(
  short: string,
  name: string,
  { termStops, termStopWords, termVerbs, unspacedLetters }: Language,
): boolean {
  if (unspacedLetters === undefined) return false
  const isStopped = termStops !== undefined && name.search(termStops) >= 0
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(name)]
  if (isStopped || words.some(({ segment }) => termStopWords?.has(segment))) return false
  const meanings = usualMeanings(short)
  if (meanings.length > 0) return meanings.some((meaning) => shareSaid(name, meaning) > 0.6)
  const capitals = short.match(/\p{Lu}/gu)?.length ?? 0
  // Of symbols such as IL6 the brackets say what they do.
  if (capitals < 3 || /\p{N}/u.test(short) || name.length < 6) return false
  const size = name.length / short.length
  const isAction = words.some(({ segment }) => termVerbs?.has(segment))
  return size >= 1.5 && size <= 3.5 && !isAction
}
