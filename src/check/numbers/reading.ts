import type { Block, Leaf, Span } from '../../model/review.ts'
import { brokenFormulas, formulaText, isDamaged, levelled } from './formula-text.ts'

/** A block as it is read for numbers: formulas as text, raised and lowered digits as such signs, no markers. */
export interface Reading {
  readonly text: string
  /** Stretches of the text that are read apart: `10` and the raised `9` are two numbers. */
  readonly parts: readonly (Span & { readonly text: string })[]
  /** The stretch of the block's text that a stretch of this text stands for. */
  readonly spanOf: (span: Span) => Span
  /** Formulas of the block's text of which a part cannot be read: they may hold any number. */
  readonly damaged: readonly Span[]
}

interface Piece {
  readonly text: string
  /** As it is tokenised: raised digits as digits. */
  readonly plain: string
  readonly level: string
  /** In the block's text. */
  readonly span: Span
  readonly isFormula: boolean
}

function levelOf({ above, node }: Leaf): '' | 'superscript' | 'subscript' {
  const types = [...above, node.type]
  if (types.includes('superscript')) return 'superscript'
  return types.includes('subscript') ? 'subscript' : ''
}

function formulaPiece(written: string, start: number): Piece {
  const text = formulaText(written)
  const span = { start, end: start + written.length }
  return { text, plain: text, level: '', span, isFormula: true }
}

/** Plain text, in which the rests of broken formulas are read as formulas. */
function textPieces(text: string, start: number): readonly Piece[] {
  const pieces: Piece[] = []
  const plainPiece = (from: number, to: number) => {
    const plain = text.slice(from, to)
    const span = { start: start + from, end: start + to }
    if (plain !== '') pieces.push({ text: plain, plain, level: '', span, isFormula: false })
  }
  let at = 0
  for (const broken of brokenFormulas(text)) {
    plainPiece(at, broken.start)
    pieces.push(formulaPiece(text.slice(broken.start, broken.end), start + broken.start))
    at = broken.end
  }
  plainPiece(at, text.length)
  return pieces
}

function pieceOf(leaf: Leaf, block: Block): Piece {
  const plain = block.text.slice(leaf.start, leaf.end)
  const span = { start: leaf.start, end: leaf.end }
  if (leaf.node.type === 'citationGroup') {
    const text = plain.replaceAll(/\S/gu, '\u2060')
    return { text, plain: text, level: 'marker', span, isFormula: false }
  }
  if (leaf.node.type === 'inlineMath') return formulaPiece(plain, leaf.start)
  const level = levelOf(leaf)
  return {
    text: level === '' ? plain : levelled(plain, level),
    plain,
    level,
    span,
    isFormula: false,
  }
}

function piecesOf(block: Block): readonly Piece[] {
  const pieces: Piece[] = []
  const gap = (start: number, end: number) => {
    const text = block.text.slice(start, end)
    if (text !== '')
      pieces.push({ text, plain: text, level: 'gap', span: { start, end }, isFormula: false })
  }
  let at = 0
  for (const leaf of block.leaves) {
    gap(at, leaf.start)
    const piece = pieceOf(leaf, block)
    if (piece.level === '' && !piece.isFormula) {
      pieces.push(...textPieces(piece.plain, leaf.start))
    } else pieces.push(piece)
    at = Math.max(at, leaf.end)
  }
  if (block.leaves.length === 0) {
    pieces.push(...textPieces(block.text, 0))
  } else gap(at, block.text.length)
  return pieces
}

/** Reads a block for its numbers. */
export function readingOf(block: Block): Reading {
  const pieces = piecesOf(block)
  const starts: number[] = []
  const parts: { start: number; end: number; text: string; level: string }[] = []
  let length = 0
  for (const { text, plain, level } of pieces) {
    starts.push(length)
    const last = parts.at(-1)
    if (last !== undefined && last.level === level && last.end === length) {
      last.end += plain.length
      last.text += plain
    } else if (level !== 'gap' && level !== 'marker') {
      parts.push({ start: length, end: length + plain.length, text: plain, level })
    }
    length += text.length
  }
  const pieceAt = (offset: number) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return { piece: pieces[low - 1], start: starts[low - 1] ?? 0 }
  }
  const spanOf = ({ start, end }: Span): Span => {
    const first = pieceAt(start)
    const last = pieceAt(Math.max(start, end - 1))
    if (first.piece === undefined || last.piece === undefined) return { start, end }
    return {
      start: first.piece.isFormula
        ? first.piece.span.start
        : first.piece.span.start + start - first.start,
      end: last.piece.isFormula ? last.piece.span.end : last.piece.span.start + end - last.start,
    }
  }
  const damaged = pieces.flatMap(({ span, isFormula }) =>
    isFormula && isDamaged(block.text.slice(span.start, span.end)) ? [span] : [],
  )
  return { text: pieces.map(({ text }) => text).join(''), parts, spanOf, damaged }
}
