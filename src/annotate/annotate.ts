import {
  type Block,
  type Resolved,
  type Review,
  type Side,
  type Span,
  sides,
  type TermUse,
  type Unit,
} from '../model/review.ts'
import { figureTargets, findMentions, type Mention } from './cross-references.ts'
import { type Mark, markUp } from './mark-up.ts'
import { findTerms } from './terms.ts'

const inside = (outer: Span) => (mark: Mark) =>
  mark.span.start >= outer.start && mark.span.end <= outer.end

function innerMarks(terms: readonly TermUse[], mentions: readonly Mention[]): readonly Mark[] {
  const marks: Mark[] = [
    ...terms.map(
      ({ span, concept: id, first }): Mark => ({
        span,
        inner: [],
        wrap: (children) => ({ type: 'term', id, first, children }),
      }),
    ),
    ...mentions.map(
      ({ span, target: id }): Mark => ({
        span,
        inner: [],
        wrap: (children) => ({ type: 'crossReference', id, children }),
      }),
    ),
  ]
  return marks.sort((a, b) => a.span.start - b.span.start)
}

function sentenceMarks(unit: Unit, side: Side, inner: readonly Mark[]): readonly Mark[] {
  return unit.sentences.flatMap((pair) =>
    pair[side].map(
      (span): Mark => ({
        span,
        inner: inner.filter(inside(span)),
        wrap: (children) => ({ type: 'sentence', id: pair.id, children }),
      }),
    ),
  )
}

function annotateBlock(unit: Unit, side: Side, block: Block, inner: readonly Mark[]): Block {
  const sentences = sentenceMarks(unit, side, inner)
  const outside = inner.filter((mark) => !sentences.some(({ span }) => inside(span)(mark)))
  const marks = [...sentences, ...outside].sort((a, b) => a.span.start - b.span.start)
  return { ...block, node: markUp(block, marks) }
}

function byPlace(terms: readonly TermUse[]): ReadonlyMap<string, readonly TermUse[]> {
  const places = new Map<string, TermUse[]>()
  for (const term of terms) {
    const key = `${term.side} ${term.unit}`
    const here = places.get(key)
    if (here) here.push(term)
    else places.set(key, [term])
  }
  return places
}

/**
 * Finds the terms, and puts sentences, terms and mentions of figures into the trees as nodes. The
 * text and leaves of a block stay those of the file.
 */
export function annotate(resolved: Resolved): Review {
  const terms = findTerms(resolved)
  const termsAt = byPlace(terms)
  const targets = {
    source: figureTargets(resolved.units, 'source'),
    translation: figureTargets(resolved.units, 'translation'),
  }
  const units = resolved.units.map((unit): Unit => {
    if (unit.kind === 'heading') return unit
    const blocks: Partial<Record<Side, Block>> = {}
    for (const side of sides) {
      const block = unit.blocks[side]
      if (!block) continue
      const mentions = findMentions(block, resolved.articles[side], targets[side])
      const inner = innerMarks(termsAt.get(`${side} ${unit.id}`) ?? [], mentions)
      blocks[side] = annotateBlock(unit, side, block, inner)
    }
    return { ...unit, blocks }
  })
  return { ...resolved, units, terms }
}
