/** One repair as the log keeps it: offsets in UTF-16 code units of the raw text, end exclusive. */
export interface Edit {
  /** Id of the rule; of several, in their order, joined by `+`. */
  readonly rule: string
  readonly start: number
  readonly end: number
  /** What stands in the raw text from `start` to `end`. */
  readonly before: string
  readonly after: string
}

/** What a rule changes in the text as it finds it; `start` = `end` inserts. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly after: string
}

/** A stretch of the text: as it stands in the raw text, or what rules put in place of a stretch of it. */
interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Undefined where the text is the raw one. */
  readonly rule?: string
}

/** A text under repair, which knows of each part what it was in the raw text. */
export interface Draft {
  readonly raw: string
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** The draft of a raw text in which nothing is changed yet. */
export function draftOf(raw: string): Draft {
  const whole = { text: raw, start: 0, end: raw.length }
  return { raw, text: raw, pieces: raw === '' ? [] : [whole] }
}

/** Neighbours that are raw and touch are one piece; edits that touch are one edit. */
function put(pieces: Piece[], piece: Piece): void {
  if (piece.text === '' && piece.start === piece.end) return
  const last = pieces.at(-1)
  if (last === undefined || (last.rule === undefined) !== (piece.rule === undefined)) {
    pieces.push(piece)
  } else {
    const text = last.text + piece.text
    const rule = piece.rule === undefined ? {} : { rule: joinedRules([last], piece.rule) }
    pieces[pieces.length - 1] = { text, start: last.start, end: piece.end, ...rule }
  }
}

/** Reads pieces off from the left; a raw piece is cut where a change begins or ends. */
class Reader {
  readonly #pieces: readonly Piece[]
  #index = 0
  /** The rest of the piece at `#index` that was cut. */
  #rest: Piece | undefined
  #at = 0

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces
  }

  #next(): Piece | undefined {
    return this.#rest ?? this.#pieces[this.#index]
  }

  #step(rest?: Piece): void {
    if (this.#rest === undefined || rest === undefined) {
      if (rest === undefined) this.#index += 1
    }
    this.#rest = rest
  }

  /** Moves pieces up to an offset of the text to `taken`; one that rules made goes whole to where it begins. */
  moveTo(taken: Piece[], offset: number): void {
    for (let piece = this.#next(); piece !== undefined && this.#at < offset; piece = this.#next()) {
      const room = offset - this.#at
      if (piece.text.length <= room || piece.rule !== undefined) {
        put(taken, piece)
        this.#at += piece.text.length
        this.#step()
      } else {
        const cut = piece.start + room
        put(taken, { text: piece.text.slice(0, room), start: piece.start, end: cut })
        this.#at += room
        this.#step({ text: piece.text.slice(room), start: cut, end: piece.end })
      }
    }
  }

  /** Offset in the text up to which pieces were taken. */
  get at(): number {
    return this.#at
  }

  /** Offset in the raw text at which the next piece begins. */
  rawAt(end: number): number {
    return this.#next()?.start ?? end
  }
}

function joinedRules(parts: readonly Piece[], rule: string): string {
  if (parts.every((part) => part.rule === undefined || part.rule === rule)) return rule
  const names = parts.flatMap((part) => part.rule?.split('+') ?? [])
  return [...new Set([...names, rule])].join('+')
}

function replaced(taken: readonly Piece[], text: string, rule: string, at: number): Piece {
  const start = taken[0]?.start ?? at
  return { text, start, end: taken.at(-1)?.end ?? start, rule: joinedRules(taken, rule) }
}

/**
 * Carries out what a rule wants; changes are sorted and do not overlap. Where it touches what an
 * earlier rule put there, both become one edit. Throws RangeError for changes that overlap.
 */
export function applyChanges(draft: Draft, changes: readonly Change[], rule: string): Draft {
  if (changes.length === 0) return draft
  const reader = new Reader(draft.pieces)
  const pieces: Piece[] = []
  const parts: string[] = []
  let at = 0
  for (const { start, end, after } of changes) {
    if (start < at || end < start) throw new RangeError(`the rule ${rule} overlaps itself`)
    reader.moveTo(pieces, start)
    put(pieces, changed(reader, pieces, { start, end, after }, rule, draft.raw.length))
    parts.push(draft.text.slice(at, start), after)
    at = end
  }
  reader.moveTo(pieces, Number.POSITIVE_INFINITY)
  return { raw: draft.raw, text: parts.join('') + draft.text.slice(at), pieces }
}

/** The piece that stands for a change. It may begin or end inside one that an earlier rule made. */
function changed(
  reader: Reader,
  pieces: Piece[],
  { start, end, after }: Change,
  rule: string,
  length: number,
): Piece {
  // What an earlier rule made was taken whole: the part of it behind `start` is taken back.
  const over = reader.at - start
  const last = over > 0 ? pieces.pop() : undefined
  const head = last === undefined ? '' : last.text.slice(0, last.text.length - over)
  const whole = last === undefined ? [] : [last]
  if (end >= reader.at) reader.moveTo(whole, end)
  // Behind the change only what an earlier rule made can be left.
  const left = reader.at - end
  const made = whole.at(-1)?.text ?? ''
  const tail = left > 0 ? made.slice(made.length - left) : ''
  return replaced(whole, head + after + tail, rule, reader.rawAt(length))
}

/** The edits that make the text of the raw one, sorted; none that changes nothing. */
export function editsOf({ raw, pieces }: Draft): readonly Edit[] {
  return pieces.flatMap(({ text, start, end, rule }) => {
    const before = raw.slice(start, end)
    if (rule === undefined || before === text) return []
    const head = sharedStart(before, text)
    const tail = sharedEnd(before.slice(head), text.slice(head))
    return [
      {
        rule,
        start: start + head,
        end: end - tail,
        before: before.slice(head, before.length - tail),
        after: text.slice(head, text.length - tail),
      },
    ]
  })
}

const isHalf = (code: number): boolean => (code & 0xfc00) === 0xd800 || (code & 0xfc00) === 0xdc00

/** Length of what both begin with; half a character is none. */
function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  while (at > 0 && isHalf(a.charCodeAt(at - 1))) at -= 1
  return at
}

/** Length of what both end with; half a character is none. */
function sharedEnd(a: string, b: string): number {
  let count = 0
  const most = Math.min(a.length, b.length)
  while (count < most && a.at(-1 - count) === b.at(-1 - count)) count += 1
  while (count > 0 && isHalf(a.charCodeAt(a.length - count))) count -= 1
  return count
}

/** The text with each `before` replaced by its `after`; the reverse of `undoEdits`. */
export function redoEdits(raw: string, edits: readonly Edit[]): string {
  let at = 0
  const parts = edits.map(({ start, end, after }) => {
    const kept = raw.slice(at, start)
    at = end
    return kept + after
  })
  return parts.join('') + raw.slice(at)
}

/** The raw text again, given the finished one. Throws RangeError where an `after` is not there. */
export function undoEdits(text: string, edits: readonly Edit[]): string {
  let at = 0
  let shift = 0
  const parts = edits.map(({ start, end, before, after }) => {
    const place = start + shift
    if (text.slice(place, place + after.length) !== after) {
      throw new RangeError(`the text does not hold the edit at ${start}`)
    }
    const kept = text.slice(at, place)
    at = place + after.length
    shift += after.length - (end - start)
    return kept + before
  })
  return parts.join('') + text.slice(at)
}

/** Where a place in a piece stands in the raw text; of what a rule put there, where that begins. */
function rawOffset({ text, start, end, rule }: Piece, at: number, raw: string): number {
  if (rule === undefined) return start + at
  const before = raw.slice(start, end)
  const head = sharedStart(before, text)
  if (at < head) return start + at
  const fromEnd = text.length - at
  return fromEnd <= sharedEnd(before.slice(head), text.slice(head)) ? end - fromEnd : start + head
}

/**
 * Offsets in the raw text of places in the draft's, in the order asked; of what rules put there,
 * where it begins.
 */
export function rawOffsets({ pieces, raw }: Draft, places: readonly number[]): readonly number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place)
  const found = places.map(() => raw.length)
  let at = 0
  let next = 0
  for (const piece of pieces) {
    if (next === order.length) break
    const end = at + piece.text.length
    for (let one = order[next]; one !== undefined && one.place < end; one = order[next]) {
      found[one.index] = rawOffset(piece, one.place - at, raw)
      next += 1
    }
    at = end
  }
  return found
}
