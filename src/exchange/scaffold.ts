import { placeholder } from '../model/placeholder.ts'
import type { Article, Sided } from '../model/review.ts'
import type { Filling } from './fill.ts'
import { inLanguage, marksOf } from './kept-marks.ts'
import { frontMatterEnd, type Segment, type SlotPair } from './slots.ts'
import { contentKey, plainText, type Token } from './tokens.ts'

const text = (value: string): Token => ({ type: 'text', value, at: 0 })

/** A cell of numbers and Latin names stays as it is; so does a line without words. */
function isUntranslatable(tokens: readonly Token[], { language }: Article): boolean {
  const plain = plainText(tokens)
  if (language.unspacedLetters === undefined) return !/\p{L}/u.test(plain)
  return !new RegExp(`[${language.unspacedLetters}]`, 'u').test(plain)
}

function sentencesOf(segments: readonly Segment[], translation: Article): readonly Token[] {
  return segments.flatMap(({ source }, at) => [
    ...(at === 0 ? [] : [text(' ')]),
    text(placeholder),
    ...marksOf(source, translation),
  ])
}

/** What stands before the words of a heading or a caption: `2.1`, `Table 1`. */
function labelOf(pair: SlotPair, { source, translation }: Sided<Article>): string {
  const slot = pair.slots.source
  const plain = plainText(slot?.tokens ?? []).trimStart()
  if (slot?.type === 'heading')
    return /^\d+(?:\.\d+)*\.?(?=[\s\u3000\p{L}])/u.exec(plain)?.[0] ?? ''
  if (slot?.type !== 'caption') return ''
  const { figureLabel, tableLabel } = source.language
  const { labels } = translation.language
  const figure = new RegExp(`^(?:${figureLabel.source})`, 'u').exec(plain)?.[1]
  const table = new RegExp(`^(?:${tableLabel.source})`, 'u').exec(plain)?.[1]
  if (figure !== undefined) return `${labels.figure} ${figure}`
  return table === undefined ? '' : `${labels.table} ${table}`
}

/** The line of a skeleton: a sign for every sentence, with the markers, formulas and notes of the source. */
export function scaffolded(pair: SlotPair, articles: Sided<Article>): Filling {
  const { slots, segments } = pair
  const tokens = slots.source?.tokens ?? []
  // A name is for a person to write; a sign for it would be printed as one.
  if (slots.source?.type === 'name') return { pair, tokens }
  if (slots.source?.type === 'tableCell' && isUntranslatable(tokens, articles.source)) {
    const kept = tokens.map((token) =>
      token.type === 'text'
        ? token
        : { ...token, code: inLanguage(token.code, articles.translation) },
    )
    return { pair, tokens: kept }
  }
  const label = labelOf(pair, articles)
  const rest = sentencesOf(segments, articles.translation)
  return { pair, tokens: label === '' ? rest : [text(`${label} `), ...rest] }
}

const headingLine = /^#{1,6}[ \t]+[^\r\n]*$/gmu

/**
 * A text whose headings of abstract, keywords and references are those of the translation's language;
 * `keywords` take the place of what stands under their heading.
 */
export function withNamedHeadings(
  markdown: string,
  { source, translation }: Sided<Article>,
  keywords?: string,
): string {
  const starts = [...markdown.matchAll(headingLine)].map(({ index }) => index)
  const parts = [0, ...starts].map((start, at) =>
    markdown.slice(start, starts[at] ?? markdown.length),
  )
  return parts
    .map((part) => {
      const [, signs = '', title = '', end = '', rest = ''] =
        /^(#{1,6}[ \t]+)([^\r\n]*?)([ \t]*#*[ \t]*)(?=[\r\n]|$)([\s\S]*)$/u.exec(part) ?? []
      const key = title.replaceAll(/[\s\u3000:：]/gu, '').toLowerCase()
      const names = ['abstract', 'keywords', 'references'] as const
      const name = names.find((one) => source.language.headings[one].includes(key))
      if (name === undefined) return part
      const under = name === 'keywords' && keywords !== undefined ? `\n\n${keywords}\n\n` : rest
      return `${signs}${translation.language.labels[name]}${end}${under}`
    })
    .join('')
}

/** Whether the keywords of a text stand under a heading of their own. */
export function hasKeywordSection({ file, language }: Article): boolean {
  const text = String(file)
  if (/^["']?keywords["']?[ \t]*:/mu.test(text.slice(0, frontMatterEnd(text)))) return false
  return [...text.matchAll(headingLine)].some(([line]) =>
    language.headings.keywords.includes(line.replaceAll(/^#+|[\s\u3000:：#]/gu, '').toLowerCase()),
  )
}

/** Keys of the front matter with names that stand as in the source, those that were filled left out. */
export function keptNames(
  pairs: readonly SlotPair[],
  filled: ReadonlySet<SlotPair>,
): readonly string[] {
  const kept = pairs.filter(
    (pair) =>
      pair.slots.source?.type === 'name' &&
      !filled.has(pair) &&
      /\p{L}/u.test(plainText(pair.slots.source.tokens)),
  )
  return [...new Set(kept.map(({ id }) => id.split('.')[1] ?? ''))]
}

/** A code of the file alone has no key that a text read again could have. */
const readKey = (tokens: readonly Token[]) =>
  tokens.some((token) => token.type !== 'text' && token.code.type === 'given')
    ? plainText(tokens).replaceAll(/\s+/gu, ' ').trim()
    : contentKey(tokens)

/** Of lines that were written, those that do not read as they were meant. */
export function misread(wanted: readonly Filling[], read: readonly SlotPair[]): readonly Filling[] {
  const held = new Set<string>()
  for (const { slots } of read) {
    const tokens = slots.translation?.tokens ?? []
    held.add(contentKey(tokens))
    held.add(plainText(tokens).replaceAll(/\s+/gu, ' ').trim())
  }
  return wanted.filter(({ tokens, pair }) => pair.unit !== undefined && !held.has(readKey(tokens)))
}
