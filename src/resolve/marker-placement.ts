import type { PhrasingContent } from 'mdast'
import type { Language, MarkerPlacement, MarkerProfile } from '../language/language.ts'
import { unspacedLetter } from '../language/languages.ts'

/** Marks that a marker may have to change places with. */
const marks = '，。；：、！？,.;:!?'
/** A raised number after one of these reads as an exponent: 24, 5 mg, CD38, m2. */
const numberOrUnit =
  /[\d０-９](?:[\s\u00A0]?(?:%|％|‰|°C|℃|[mkµμn]?(?:g|m|L|l|mol|Pa|U)(?:\/[\p{L}\d]+)?|[cm]m|h|d|s|min|kg))?$/u
const sentenceStart = new RegExp(
  String.raw`^\s*(?:$|\p{Lu}|${unspacedLetter}|["“‘(（《]|(?<=\s)\d)`,
  'u',
)
/** A full stop that belongs to the word before it. */
const abbreviation = /(?:^|[\s(])(?:et al|al|vs|e\.g|i\.e|cf|ca|approx|fig|figs|no|vol|dr|st)\.$/iu

/** What parts two markers, as `［1］，［2］` and `[1]-[3]`: the markers stay together. */
const separator = /^\s*[,，、;；\-–—~～]\s*$/u

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
  // What one marker leaves behind may be the end of another's clause.
  let placed = placeOnce(children, language.markerPlacement[profile], profile === 'ama')
  for (let round = 0; round < roundsAtMost; round += 1) {
    const again = placeOnce(placed, language.markerPlacement[profile], profile === 'ama')
    if (isSame(placed, again)) break
    placed = again
  }
  return placed
}

const roundsAtMost = 8

function isSame(one: readonly PhrasingContent[], other: readonly PhrasingContent[]): boolean {
  return one.length === other.length && one.every((node, index) => node === other[index])
}

function placeOnce(
  children: readonly PhrasingContent[],
  placement: MarkerPlacement,
  isBare: boolean,
): PhrasingContent[] {
  const placed = [...children]
  for (let index = 0; index < placed.length; index += 1) {
    if (!isMovable(placed[index])) continue
    const last = lastOfRun(placed, index)
    const size = placed.length
    placeRun(placed, index, last, placement, isBare)
    // Texts that were put in stand before the run or directly behind it.
    index = last + placed.length - size
  }
  return placed.filter((node) => node.type !== 'text' || node.value !== '')
}

function lastOfRun(nodes: readonly PhrasingContent[], first: number): number {
  let last = first
  for (;;) {
    if (isMovable(nodes[last + 1])) last += 1
    else if (separates(nodes[last + 1]) && isMovable(nodes[last + 2])) last += 2
    else return last
  }
}

function separates(node: PhrasingContent | undefined): boolean {
  if (node?.type !== 'superscript') return node?.type === 'text' && separator.test(node.value)
  return node.children.every(separates)
}

function isMovable(node: PhrasingContent | undefined): boolean {
  return node?.type === 'citationGroup' && !node.narrative
}

/**
 * Markers without brackets that stand together, parted by a raised comma: ¹ and ² would read as 12.
 * What the author wrote between them is raised with them.
 */
export function partMarkers(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((node, index): readonly PhrasingContent[] => {
    const [before, after] = [children[index - 1], children[index + 1]]
    if (node.type === 'text' && separates(node) && isMovable(before) && isMovable(after)) {
      const value = /[-–—~～]/u.test(node.value) ? '-' : ','
      return [{ type: 'superscript', children: [{ ...node, value }] }]
    }
    if (!isMovable(node) || !isMovable(before)) return [node]
    return [{ type: 'superscript', children: [{ type: 'text', value: ',' }] }, node]
  })
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
  const hasNode = before.type === 'text' && first > 1
  const around = {
    before: textOf(before),
    after: textOf(after),
    hasNode,
    isRaised: before.type === 'superscript' || before.type === 'inlineMath',
  }
  const isEnd = after === undefined
  const moved = settleSpace(moveMark(around, placement, isBare, isEnd), placement, isBare)
  const isStart = before.type === 'text' && before.value.trim() === '' && !hasNode
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
  /** True where something that is no text, such as emphasis, stands before `before`. */
  readonly hasNode: boolean
  /** True where what stands before is an exponent, or a formula that may end with one. */
  readonly isRaised: boolean
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
      (word.trim() === '' ? !around.hasNode : marks.includes(word.trimEnd().slice(-1))) ||
      !endsClause(wordEnd, around.after, isEnd) ||
      (isBare && numberOrUnit.test(word.trimEnd()))
    if (stays) return around
    const space = /^\S/.test(around.after) ? around.before.slice(wordEnd.length) : ''
    return { ...around, before: word, after: previous + space + around.after }
  }
  if (next === '' || !marks.includes(next) || /^[.,:]\d/.test(following)) return around
  const follows = placement.after.includes(next) || (isBare && numberOrUnit.test(wordEnd))
  return follows
    ? { ...around, before: wordEnd + next, after: following.slice(1) }
    : { ...around, after: following }
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
  if (word === '') return { ...around, before: isBare && around.isRaised ? ' ' : placement.space }
  const previous = word.slice(-1)
  if (marks.includes(previous)) {
    // After a mark that it may follow the marker is set solid; after another one it stays as written.
    return placement.after.includes(previous) || isBare ? { ...around, before: word } : around
  }
  const space = isBare && numberOrUnit.test(word) ? ' ' : placement.space
  return { ...around, before: word + space }
}
