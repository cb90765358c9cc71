import { type Review, type Side, sides } from '../../model/review.ts'
import { type AbbreviationUse, textParts } from '../abbreviations.ts'
import { defineCheck, type Finding } from '../check.ts'
import { placeOf } from '../place.ts'

/** The plural of `BiTE` is no other spelling of it. */
function spelling(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=[\p{Lu}\p{N}])s$/u, '')
    .replaceAll(/[‐‑–]/gu, '-')
}

/** The uses by spelling, the most frequent first; equals keep their order. */
function bySpelling(uses: readonly AbbreviationUse[]): readonly (readonly AbbreviationUse[])[] {
  return [...grouped(uses, ({ text }) => spelling(text))].sort((a, b) => b.length - a.length)
}

function grouped(
  uses: readonly AbbreviationUse[],
  keyOf: (use: AbbreviationUse) => string,
): readonly (readonly AbbreviationUse[])[] {
  const groups = new Map<string, AbbreviationUse[]>()
  for (const use of uses) {
    const key = keyOf(use)
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [use])
    else list.push(use)
  }
  return [...groups.values()]
}

function* driftOf(
  review: Review,
  side: Side,
  uses: readonly AbbreviationUse[],
  usual: readonly AbbreviationUse[],
): Generator<Finding> {
  const [[first], [model]] = [uses, usual]
  if (first === undefined || model === undefined) return
  const where = uses.length === 1 ? 'here once' : `in ${uses.length} places`
  const others = `${usual.length} other ${usual.length === 1 ? 'place' : 'places'}`
  yield {
    message: `Unexpected spelling \`${spelling(first.text)}\`, which stands ${where}, expected \`${spelling(model.text)}\` as in ${others} of this text`,
    unit: first.unit.id,
    places: [first, model].map(({ block, span }) => placeOf(review.articles[side], block, span)),
  }
}

/** One text writes one name in one way. */
export const variantDrift = defineCheck({
  id: 'variant-drift',
  summary: {
    en: 'Finds names and abbreviations that one text spells in several ways.',
    zh: '找出同一文本中写法不一的名称和缩写。',
  },
  reason: {
    en: 'A reader, and a search, takes CART, CAR-T and CAR T for several things.',
    zh: '读者和检索工具会把CART、CAR-T和CAR T当作不同的东西。',
  },
  severity: 'info',
  examples: [
    {
      name: 'with a hyphen and without',
      source: 'PD-1抗体、PD1抗体与PD-1配体。',
      translation: 'CART and CAR-T; then CAR-T.',
      messages: [
        'Unexpected spelling `CART`, which stands here once, expected `CAR-T` as in 2 other places of this text',
        'Unexpected spelling `PD1`, which stands here once, expected `PD-1` as in 2 other places of this text',
      ],
    },
    {
      name: 'a plural, and names that differ',
      source: 'PD-1与PD-L1；IL-6与IL-16。',
      translation: 'A BiTE and two BiTEs; PD-1 and PD-L1; T-cell and T cell.',
      messages: [],
    },
  ],
  *find(review) {
    for (const side of sides) {
      const mine = textParts(review).filter((part) => part.side === side)
      const uses = mine.flatMap((part) => [...part.uses, ...part.definitions])
      for (const list of grouped(uses, ({ key }) => key)) {
        const [usual = [], ...others] = bySpelling(list)
        for (const other of others) yield* driftOf(review, side, other, usual)
      }
    }
  },
})
