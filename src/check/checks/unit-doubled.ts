import { saidIn, wordedText } from '../../language/content-words.ts'
import {
  type Block,
  type Review,
  type Side,
  type Span,
  sides,
  type Unit,
} from '../../model/review.ts'
import { defineCheck } from '../check.ts'
import { proseOf } from '../lengths.ts'
import { placeOf } from '../place.ts'
import { comparableUnits } from '../untranslated.ts'

interface Piece {
  readonly unit: Unit
  readonly block: Block
  readonly span: Span
  /** What of the other text belongs to it; empty where nothing does. */
  readonly partner: string
}

const opposite = (side: Side): Side => (side === 'source' ? 'translation' : 'source')

const plain = (block: Block | undefined, spans: readonly Span[]) =>
  block === undefined ? '' : proseOf(block, spans).replace(/\s+/gu, ' ').trim()

const whole = ({ text }: Block): Span => ({ start: 0, end: text.length })

/** Shorter ones, labels and cells, are said again on purpose. */
const enoughLetters = /(?:\p{L}\P{L}*){10}/u

function blockPieces(units: readonly Unit[], side: Side): readonly Piece[] {
  return units.flatMap((unit) => {
    const block = unit.blocks[side]
    if (block === undefined || unit.kind !== 'paragraph') return []
    const other = unit.blocks[opposite(side)]
    return [{ unit, block, span: whole(block), partner: other ? plain(other, [whole(other)]) : '' }]
  })
}

/** Sentences that say the same as the one before them, where the other text has no such repetition. */
function repeatsIn(unit: Unit, side: Side): ReadonlySet<Span> {
  const repeats = (one: Side) => {
    const block = unit.blocks[one]
    const spans = unit.sentences.flatMap((pair) => pair[one])
    const texts = spans.map((span) => plain(block, [span]))
    return spans.filter((_, at) => at > 0 && texts[at] === texts[at - 1])
  }
  return new Set(repeats(opposite(side)).length > 0 ? [] : repeats(side))
}

function sentencePieces(units: readonly Unit[], side: Side): readonly Piece[] {
  return units.flatMap((unit) => {
    const block = unit.blocks[side]
    if (block === undefined) return []
    const followers = repeatsIn(unit, side)
    return unit.sentences.flatMap((pair) =>
      pair[side].map((span, at) => {
        const spans = pair[opposite(side)]
        // Of several sentences that share a partner, only one can be its translation.
        const isShared = followers.has(span) || (pair[side].length > 1 && spans.length <= at)
        const partner = isShared ? '' : plain(unit.blocks[opposite(side)], spans)
        return { unit, block, span, partner }
      }),
    )
  })
}

/** A copy that stands in place of another sentence: its partner says this much of its words at most, */
const mostOfCopy = 0.4
/** and so many words at least are known of it; shorter sentences say the same of different things. */
const leastWords = 5

/** Of pieces that say the same beside partners, the one whose partner says something else. */
function misplaced(group: readonly Piece[]): readonly (readonly [Piece, Piece])[] {
  // Most pieces stand there once: what they say need not be read.
  if (group.length < 2) return []
  const shares = group.map(({ block, span, partner }) => {
    const said = saidIn(wordedText(plain(block, [span])), wordedText(partner))
    return said.length < leastWords ? 1 : said.filter((part) => part === 1).length / said.length
  })
  const original = group[shares.indexOf(Math.max(...shares))]
  if (original === undefined) return []
  return group.flatMap((piece, at) =>
    piece !== original && (shares[at] ?? 1) <= mostOfCopy ? [[piece, original] as const] : [],
  )
}

/** Pieces that stand there once more than what they belong to in the other text. */
function doubled(pieces: readonly Piece[]): readonly (readonly [Piece, Piece])[] {
  const groups = new Map<string, Piece[]>()
  for (const piece of pieces) {
    const text = plain(piece.block, [piece.span])
    if (!enoughLetters.test(text)) continue
    const group = groups.get(text)
    if (group === undefined) groups.set(text, [piece])
    else group.push(piece)
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...more] = group
    if (first === undefined) return []
    if (group.every(({ partner }) => partner !== '')) return misplaced(group)
    return more.map((piece): readonly [Piece, Piece] => [piece, first])
  })
}

function* findIn(review: Review, units: readonly Unit[], side: Side) {
  const told = new Set<Unit>()
  for (const [kind, pieces] of [
    ['paragraph', blockPieces(units, side)],
    ['sentence', sentencePieces(units, side)],
  ] as const) {
    for (const [again, first] of doubled(pieces)) {
      if (told.has(again.unit)) continue
      if (kind === 'paragraph') told.add(again.unit)
      yield {
        message: `Unexpected ${kind} that stands in the ${side} twice, expected it once, as in the ${opposite(side)}`,
        unit: again.unit.id,
        places: [again, first].map(({ block, span }) =>
          placeOf(review.articles[side], block, span),
        ),
      }
    }
  }
}

/** No paragraph and no sentence stands twice in one text that stands once in the other. */
export const unitDoubled = defineCheck({
  id: 'unit-doubled',
  summary: {
    en: 'Finds a paragraph or sentence that stands twice in one text and once in the other.',
    zh: '找出一种文本中出现两次、另一种文本中只有一次的段落或句子。',
  },
  reason: {
    en: 'A text pasted twice is seen by every reader and by no spelling checker.',
    zh: '重复粘贴的文字，读者一眼可见，拼写检查却查不出。',
  },
  severity: 'warning',
  examples: [
    {
      name: 'a paragraph pasted twice',
      source: '试验共纳入120例患者［1］。\n\n中位随访31.8个月［2］。',
      translation:
        'The trial enrolled 120 patients [1].\n\nThe trial enrolled 120 patients [1].\n\nMedian follow-up was 31.8 months [2].',
      messages: [
        'Unexpected paragraph that stands in the translation twice, expected it once, as in the source',
      ],
    },
    {
      name: 'a sentence in place of another one',
      source:
        '治疗组患者的血压明显下降。血清肌酐水平升高的病例须立即停药。随访期间两组均未观察到严重出血。',
      translation:
        'Blood pressure fell markedly in patients of the treatment group. No severe bleeding was observed in either group during follow-up. No severe bleeding was observed in either group during follow-up.',
      messages: [
        'Unexpected sentence that stands in the translation twice, expected it once, as in the source',
      ],
    },
    {
      name: 'a sentence that both texts say twice',
      source: '疗效仍须随机试验证实。安全性可以接受。疗效仍须随机试验证实。',
      translation:
        'Efficacy must still be shown by randomised trials. Safety was acceptable. Efficacy must still be shown by randomised trials.',
      messages: [],
    },
  ],
  *find(review) {
    const units = comparableUnits(review)
    for (const side of sides) yield* findIn(review, units, side)
  },
})
