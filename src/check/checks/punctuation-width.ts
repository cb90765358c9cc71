import { unspacedLetter } from '../../language/languages.ts'
import { isMention, markPairs, type Pair } from '../../language/paired-marks.ts'
import type { Replacement } from '../../model/problem.ts'
import type { Span } from '../../model/review.ts'
import { defineCheck, type Finding } from '../check.ts'
import { masked, type Prose, proseAt, proseOf, replacing } from '../prose.ts'

const unspaced = new RegExp(unspacedLetter, 'u')
const isUnspaced = (sign: string | undefined) => sign !== undefined && unspaced.test(sign)

/** Marks of full width and blanks in a row: what stands behind them tells whose they are. */
const farthest = 3

function past(text: string, from: number, step: 1 | -1): string {
  for (let at = from, count = 0; count < farthest; at += step, count += 1) {
    const sign = text[at] ?? ''
    if (!/[，。；：？！、（）［］“”《》 ]/u.test(sign)) return sign
  }
  return ''
}

/** The nearest sign on each side, one blank aside. */
function neighbours(text: string, { start, end }: Span): readonly [string, string] {
  const before = text[start - 1] === ' ' ? text[start - 2] : text[start - 1]
  const after = text[end] === ' ' ? text[end + 1] : text[end]
  return [before ?? '', after ?? '']
}

function finding(
  prose: Prose,
  marks: readonly (Span & { wanted: string })[],
  fixes: readonly Replacement[],
): Finding {
  const shown = (list: readonly string[]) => list.map((one) => `\`${one}\``).join(' and ')
  const written = marks.map(({ start, end }) => prose.text.slice(start, end))
  return {
    message: `Unexpected ${shown(written)}, expected ${shown(marks.map(({ wanted }) => wanted))} in a text in ${prose.article.language.name}`,
    unit: prose.unit.id,
    places: marks.map((span) => proseAt(prose, span)),
    ...(fixes.length === marks.length ? { fixes } : {}),
  }
}

/** A half-width mark beside a letter of a language of full width takes the blank behind it along. */
function* wideSigns(prose: Prose): Generator<Finding> {
  const { text } = prose
  const { marks } = prose.article.language.typography
  for (const { index: start } of text.matchAll(/[,;:?!]/gu)) {
    const end = start + 1
    const wanted = marks[text.slice(start, end)]
    if (wanted === undefined || isMention(text, start)) continue
    if (!neighbours(text, { start, end }).some(isUnspaced)) continue
    const isSpaced = text[end] === ' ' && text[end + 1] !== undefined
    const fixes = replacing(prose, { start, end: isSpaced ? end + 1 : end }, wanted)
    yield finding(prose, [{ start, end, wanted }], fixes)
  }
}

/** `t(4;14)`, `CD4(+)`: brackets that belong to a name. */
function isNamed({ text, article }: Prose, { open, close }: Pair): boolean {
  const inner = text.slice(open + 1, close)
  const isName =
    /[\p{Script=Latin}\p{Script=Greek}\d)]/u.test(text[open - 1] ?? '') ||
    /^[+\-−±＋/]{1,3}$/u.test(inner)
  return isName && !unspaced.test(inner) && article.language.typography.keptBracket.test(inner)
}

function* wideBrackets(prose: Prose): Generator<Finding> {
  const { text } = prose
  const { marks } = prose.article.language.typography
  for (const pair of markPairs(text)) {
    const both = [pair.open, pair.close]
    const written = both.filter((at) => '()'.includes(text[at] ?? ' '))
    const sides = both.flatMap((start) => neighbours(text, { start, end: start + 1 }))
    if (written.length === 0 || !sides.some(isUnspaced) || isNamed(prose, pair)) continue
    const halves = written.map((start) => ({
      start,
      end: start + 1,
      wanted: marks[text[start] ?? ''] ?? '',
    }))
    const fixes = halves.flatMap((half) => replacing(prose, half, half.wanted))
    yield finding(prose, halves, fixes)
  }
}

/** The blank that a mark of half width needs, where none stands. */
function spaced(text: string, { start, end }: Span, mark: string): string {
  const [before, after] = [text[start - 1] ?? '', text[end] ?? '']
  const isWord = (sign: string) => /[\p{L}\d]/u.test(sign)
  if ('(['.includes(mark)) return isWord(before) || before === ']' ? ` ${mark}` : mark
  const isNumber = /\d/u.test(before) && /\d/u.test(after)
  return ',.;:?!)]'.includes(mark) && isWord(after) && !isNumber ? `${mark} ` : mark
}

/** `［1，2］` is a marker, also where none is read: in a title. */
const markers = /［[\d，,、;；\s–—～~-]*］/gu

const fullWidth = /[，。；：？！、（）［］％＝＜＞＋]/gu

function* narrowMarks(prose: Prose): Generator<Finding> {
  const text = prose.text.replaceAll(markers, (found) => masked.repeat(found.length))
  const { marks } = prose.article.language.typography
  for (const { index: start, 0: mark } of text.matchAll(fullWidth)) {
    const span = { start, end: start + 1 }
    const wanted = marks[mark]
    // A mark inside a quotation in another script is that script's.
    if (wanted === undefined || isMention(text, start)) continue
    if ([past(text, start - 1, -1), past(text, start + 1, 1)].some(isUnspaced)) continue
    // `<b` would be a tag.
    const isSafe = mark !== '＜' || /^[\s\d.=＝]/u.test(text.slice(span.end))
    const fixes = isSafe ? replacing(prose, span, spaced(text, span, wanted)) : []
    yield finding(prose, [{ ...span, wanted }], fixes)
  }
}

/** Marks have the width of the language that they stand in. */
export const punctuationWidth = defineCheck({
  id: 'punctuation-width',
  summary: {
    en: 'Finds half-width marks beside Chinese characters and full-width marks in English.',
    zh: '找出汉字旁的半角标点和英文中的全角标点。',
  },
  reason: {
    en: 'A mark of the other width leaves a hole in the line, and shows that nobody has read the text as a reader.',
    zh: '宽度不符的标点破坏版面，也说明文稿未经通读。',
  },
  severity: 'warning',
  isUnited: true,
  examples: [
    {
      name: 'half-width in Chinese, full-width in English',
      source: '包括贫血,骨病;骨髓瘤(MM)是恶性疾病。\n\n其他。',
      translation: 'Disease.\n\nOf anaemia，bone disease（and more）.',
      messages: [
        'Unexpected `,`, expected `，` in a text in 中文',
        'Unexpected `;`, expected `；` in a text in 中文',
        'Unexpected `(` and `)`, expected `（` and `）` in a text in 中文',
        'Unexpected `，`, expected `,` in a text in English',
        'Unexpected `（`, expected `(` in a text in English',
        'Unexpected `）`, expected `)` in a text in English',
      ],
    },
    {
      name: 'marks of names, numbers, formulas and other scripts',
      source:
        'P<0.05，比例1:500，12,345例，t(4;14)(p16;q32)易位，β(1,3)葡聚糖，CD4(+)细胞，25(OH)D，`a,患`，https://example.org/a,b(c)。',
      translation: 'It is called 骨髓瘤（一种肿瘤），in Chinese [1].',
      messages: [],
    },
  ],
  *find(review) {
    for (const prose of proseOf(review)) {
      const isWide = prose.article.language.unspacedLetters !== undefined
      if (isWide) {
        yield* wideSigns(prose)
        yield* wideBrackets(prose)
      } else yield* narrowMarks(prose)
    }
  },
})
