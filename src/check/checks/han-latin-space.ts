import type { Language } from '../../language/language.ts'
import { defineCheck } from '../check.ts'
import { driftFinding, driftsIn, type Written } from '../drift.ts'
import { masked, type Prose, replacing } from '../prose.ts'

const spaced = 'with a space'
const close = 'without a space'
const latin = String.raw`[A-Za-z\dα-ωΑ-Ω]`

/** A number in front of a heading, and labels of figures, 图1 患者: their space is no matter of habit. */
function withoutLabels(text: string, { figureLabel, tableLabel }: Language): string {
  let rest = text.replace(/^\s*\d{1,2}(?:[.．]\d{1,2})*[.．]?\s+/u, (found) =>
    masked.repeat(found.length),
  )
  for (const { source } of [figureLabel, tableLabel]) {
    rest = rest.replaceAll(new RegExp(`${source}\\s?`, 'gu'), (found) =>
      masked.repeat(found.length),
    )
  }
  return rest
}

/** Words of another language, a postcode, the next label of a line: the space parts two things. */
function isApart(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 24)
  const isWord = /[A-Za-z]{4}$/u.test(before) || /^[A-Za-z]{4}/u.test(after)
  const word = (before.match(/[A-Za-z]+$/u)?.[0] ?? '') + (after.match(/^[A-Za-z]+/u)?.[0] ?? '')
  const isOther = isWord && /[a-z]/u.test(word)
  return isOther || /^\d{6}(?!\d)/u.test(after) || /^\p{L}{2,8}[：:]/u.test(after)
}

/** The seams between both scripts, each with the sign in front, to which a space is added. */
function seamsOf({ text, article: { language } }: Prose): readonly Written[] {
  if (language.unspacedLetters === undefined) return []
  const letter = `[${language.unspacedLetters}]`
  const seam = new RegExp(
    `(?<=${letter})( ?)(?=${latin})|(?<=(?:${latin}|[%％+)]))(?<!${letter}[)])( ?)(?=${letter})`,
    'gu',
  )
  const seams = [...withoutLabels(text, language).matchAll(seam)]
  return seams
    .filter(({ index, 0: gap }) => gap === '' || !isApart(text, index, index + gap.length))
    .map(({ index, 0: gap }) => ({
      start: gap === '' ? index - 1 : index,
      end: gap === '' ? index + 1 : index + gap.length,
      form: gap === '' ? close : spaced,
    }))
}

/** A text has spaces between its letters and Latin ones, or it has none. */
export const hanLatinSpace = defineCheck({
  id: 'han-latin-space',
  summary: {
    en: 'Finds spaces between Chinese and Latin letters that most of the text does not have, or lacks.',
    zh: '找出汉字与西文之间与全文习惯不一致的空格。',
  },
  reason: {
    en: 'The style sheet sets the gap; spaces that stand here and not there make it uneven.',
    zh: '汉字与西文的间距由版式决定，时有时无的空格使版面疏密不匀。',
  },
  severity: 'info',
  examples: [
    {
      name: 'two spaces in a text without',
      source: 'CAR-T细胞治疗24例患者，CD38单抗有效。\n\n用 CART 细胞治疗。',
      translation: 'Therapy of 24 patients.',
      messages: [
        'Unexpected seam of scripts with a space, expected it without a space, as in most of this text; 2 places in this block',
      ],
    },
    {
      name: 'one habit; numbers of headings and figures',
      source:
        '# 题\n\n## 1 单克隆抗体\n\n处理 Treatment，郑州 450002，CD38单抗见图1 和表2 ，`a 患`，共24例。',
      translation: 'It is 骨髓瘤 in Chinese, 骨髓瘤MM.',
      messages: [],
    },
  ],
  *find(review) {
    const drifts = driftsIn(review, { find: seamsOf, preferred: () => close })
    for (const drift of drifts) {
      const { prose, odd, habit } = drift
      const fixes = odd.flatMap((seam) => {
        if (habit === close) return replacing(prose, seam, '')
        const before = prose.text.slice(seam.start, seam.start + 1)
        return replacing(prose, { start: seam.start, end: seam.start + 1 }, `${before} `)
      })
      const form = habit === close ? spaced : close
      yield driftFinding(
        drift,
        `Unexpected seam of scripts ${form}, expected it ${habit}, as in most of this text`,
        fixes,
      )
    }
  },
})
