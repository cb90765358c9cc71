import type { PhrasingContent } from 'mdast'
import type { Language, MarkerPlacement, MarkerProfile } from '../language/language.ts'
import { unspacedLetter } from '../language/languages.ts'

/** Marks that a marker may have to change places with. */
const marks = '，。；：、！？,.;:!?'
/** A raised number after one of these reads as an exponent: 24, 5 mg, CD38, m2. */
const numberOrUnit =
  /[\d０-９](?:[\s\u00A0]?(?:%|％|‰|°C|℃|[mkµμn]?(?:g|m|L|l|mol|Pa|U)(?:\/[\p{L}\d]+)?|[cm]m|h|d|s|min|kg))?$/u
const sentenceStart = new RegExp(String.raw`^\s*(?:$|\p{Lu}|${unspacedLetter}|["“(])`, 'u')
/** A full stop that belongs to the word before it. */
const abbreviation = /(?:^|[\s(])(?:et al|al|vs|e\.g|i\.e|cf|ca|approx|fig|figs|no|vol|dr|st)\.$/iu

/**
 * Moves the markers among the children of one block to where the language and the profile want
 * them (before or after the mark that ends the clause) and sets the space before them. Narrative
 * markers, and markers in the middle of a clause, stay. Idempotent; the children stay as they are.
 */
export function placeMarkers(
  children: readonly PhrasingContent[],
  language: Language,
  profile: MarkerProfile,
): PhrasingContent[] {
  const placement = language.markerPlacement[profile]
  const placed = [...children]
  for (let index = 0; index < placed.length; index += 1) {
    if (!isMovable(placed[index])) continue
    let last = index
    while (isMovable(placed[last + 1])) last += 1
    placeRun(placed, index, last, placement, profile === 'ama')
    index = last
  }
  return placed
}

function isMovable(node: PhrasingContent | undefined): boolean {
  return node?.type === 'citationGroup' && !node.narrative
}

/** Puts the texts around the markers from `first` to `last` in order. */
function placeRun(
  placed: PhrasingContent[],
  first: number,
  last: number,
  placement: MarkerPlacement,
  isBare: boolean,
): void {
  const before = placed[first - 1]
  const after = placed[last + 1]
  if (before === undefined || before.type === 'break') return
  const around = { before: textOf(before), after: textOf(after) }
  const isEnd = after === undefined
  const moved = settleSpace(moveMark(around, placement, isBare, isEnd), placement, isBare)
  const isStart = before.type === 'text' && before.value.trim() === ''
  if (isStart) return
  // From the back, so that the first index stays true.
  setText(placed, last + 1, after?.type === 'text', moved.after)
  setText(placed, before.type === 'text' ? first - 1 : first, before.type === 'text', moved.before)
}

/** Text of a neighbour; one of another kind (emphasis, a formula) counts as none. */
function textOf(node: PhrasingContent | undefined): string {
  return node?.type === 'text' ? node.value : ''
}

function setText(nodes: PhrasingContent[], index: number, isText: boolean, value: string): void {
  const node = nodes[index]
  if (isText && node?.type === 'text') {
    if (node.value !== value) nodes[index] = { ...node, value }
  } else if (value !== '') nodes.splice(index, 0, { type: 'text', value })
}

interface Around {
  readonly before: string
  readonly after: string
}

function moveMark(
  around: Around,
  placement: MarkerPlacement,
  isBare: boolean,
  isEnd: boolean,
): Around {
  const wordEnd = around.before.trimEnd()
  const following = around.after.trimStart()
  const next = following.charAt(0)
  const previous = wordEnd.slice(-1)
  if (marks.includes(previous) && previous !== '') {
    const word = wordEnd.slice(0, -1)
    const stays =
      placement.after.includes(previous) ||
      // Something else already ends the clause, or this mark does not end it.
      marks.includes(word.trimEnd().slice(-1)) ||
      !endsClause(wordEnd, around.after, isEnd) ||
      (isBare && numberOrUnit.test(word.trimEnd()))
    if (stays) return around
    const space = /^\S/.test(around.after) ? around.before.slice(wordEnd.length) : ''
    return { before: word, after: previous + space + around.after }
  }
  if (next === '' || !marks.includes(next) || /^[.,:]\d/.test(following)) return around
  const follows = placement.after.includes(next) || (isBare && numberOrUnit.test(wordEnd))
  return follows
    ? { before: wordEnd + next, after: following.slice(1) }
    : { before: around.before, after: following }
}

/** False for the point of an abbreviation and for a mark in the middle of what is one word. */
function endsClause(before: string, after: string, isEnd: boolean): boolean {
  if (!before.endsWith('.')) return true
  if (abbreviation.test(before)) return false
  return isEnd || sentenceStart.test(after)
}

function settleSpace(around: Around, placement: MarkerPlacement, isBare: boolean): Around {
  const word = around.before.trimEnd()
  // What stands before is no text, but a word all the same.
  if (word === '') return { ...around, before: placement.space }
  const previous = word.slice(-1)
  if (marks.includes(previous)) {
    // After a mark that it may follow the marker is set solid; after another one it stays as written.
    return placement.after.includes(previous) || isBare ? { ...around, before: word } : around
  }
  const space = isBare && numberOrUnit.test(word) ? ' ' : placement.space
  return { ...around, before: word + space }
}
