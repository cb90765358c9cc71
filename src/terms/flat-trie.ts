/** Stands for "no term" and "no node". */
export const none = -1
/** Numbers a slot holds: parent, character, child, term. */
const stride = 4

/**
 * A trie in one typed array: an open hash from (node, character) to a slot. Where only one term goes on
 * from a place, the slot holds no child but the term, whose remaining characters are compared with the
 * text: so that the table stays small, which is what its speed hangs on.
 */
export interface FlatTrie {
  readonly slots: Int32Array
  /** Number of slots less one; a power of two less one. */
  readonly mask: number
  /** For each term the next one with the same key; -1 after the last. */
  readonly next: Int32Array
  /** The keys one behind the other, that of a term from `ends[term - 1]` to `ends[term]`. */
  readonly characters: Uint16Array
  readonly ends: Int32Array
}

/** Where the child of a node by a code unit stands in `slots`, or the empty place for it. */
export function slotOf(slots: Int32Array, mask: number, node: number, code: number): number {
  const mixed = Math.imul(Math.imul(node, 0x9e3779b1) ^ code, 0x85ebca6b)
  let slot = (mixed ^ (mixed >>> 15)) & mask
  for (;;) {
    const base = slot * stride
    const parent = slots[base]
    if (parent === none || (parent === node && slots[base + 1] === code)) return base
    slot = (slot + 1) & mask
  }
}

function widened(old: Int32Array): Int32Array {
  const slots = new Int32Array(old.length * 2).fill(none)
  const mask = slots.length / stride - 1
  for (let from = 0; from < old.length; from += stride) {
    const parent = old[from] ?? none
    if (parent === none) continue
    const base = slotOf(slots, mask, parent, old[from + 1] ?? 0)
    for (let at = 0; at < stride; at += 1) slots[base + at] = old[from + at] ?? none
  }
  return slots
}

class Builder {
  private slots: Int32Array
  private mask: number
  private used = 0
  private nodes = 0
  private readonly next: Int32Array
  private readonly keys: readonly string[]

  constructor(keys: readonly string[]) {
    this.keys = keys
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(64, keys.length * 2))) * stride)
    this.slots.fill(none)
    this.mask = this.slots.length / stride - 1
    this.next = new Int32Array(keys.length).fill(none)
  }

  /** The slot of a child, made for `term` where there is none. */
  private enter(node: number, code: number, term: number): { base: number; isNew: boolean } {
    if ((this.used + 1) * 5 > this.mask * 3) {
      this.slots = widened(this.slots)
      this.mask = this.slots.length / stride - 1
    }
    const base = slotOf(this.slots, this.mask, node, code)
    if (this.slots[base] !== none) return { base, isNew: false }
    this.used += 1
    this.slots[base] = node
    this.slots[base + 1] = code
    this.slots[base + 3] = term
    return { base, isNew: true }
  }

  /** Gives a slot that holds one term a child, and the child what is left of the term. */
  private branch(base: number, depth: number): void {
    const { slots, keys } = this
    const term = slots[base + 3] ?? none
    this.nodes += 1
    slots[base + 2] = this.nodes
    const key = keys[term] ?? ''
    if (key.length === depth) return
    slots[base + 3] = none
    this.enter(this.nodes, key.charCodeAt(depth), term)
  }

  /** The child that a slot goes on to, made where one term alone held the slot. */
  private childOf(base: number, node: number, code: number, depth: number): number {
    const known = this.slots[base + 2] ?? none
    if (known !== none) return known
    this.branch(base, depth)
    // The table may have been widened.
    const child = this.slots[slotOf(this.slots, this.mask, node, code) + 2]
    return child ?? none
  }

  private put(term: number, base: number): void {
    this.next[term] = this.slots[base + 3] ?? none
    this.slots[base + 3] = term
  }

  add(term: number): void {
    const key = this.keys[term] ?? ''
    let node = 0
    for (let at = 0; at < key.length; at += 1) {
      const code = key.charCodeAt(at)
      const { base, isNew } = this.enter(node, code, term)
      if (isNew) return
      const known = this.slots[base + 3] ?? none
      if (known !== none && this.keys[known] === key) {
        this.put(term, base)
        return
      }
      if (at + 1 < key.length) node = this.childOf(base, node, code, at + 1)
      else {
        this.childOf(base, node, code, at + 1)
        this.put(term, slotOf(this.slots, this.mask, node, code))
      }
    }
  }

  done(): FlatTrie {
    const ends = new Int32Array(this.keys.length)
    let end = 0
    for (const [term, key] of this.keys.entries()) {
      end += key.length
      ends[term] = end
    }
    const characters = new Uint16Array(end)
    let at = 0
    for (const key of this.keys) {
      for (let place = 0; place < key.length; place += 1)
        characters[at + place] = key.charCodeAt(place)
      at += key.length
    }
    return { slots: this.slots, mask: this.mask, next: this.next, characters, ends }
  }
}

/** A trie of keys; an empty key is passed over. Terms with equal keys come in the order of the list. */
export function buildFlatTrie(keys: readonly string[]): FlatTrie {
  const builder = new Builder(keys)
  // From the last to the first, so that each is put before those that follow it.
  for (let term = keys.length - 1; term >= 0; term -= 1) builder.add(term)
  return builder.done()
}
