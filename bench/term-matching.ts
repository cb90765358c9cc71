import { execFileSync } from 'node:child_process'
import { AhoCorasick } from '@monyone/aho-corasick'
import { buildMatcher } from '../src/terms/trie.ts'

/** Numbers of 32 bits that are the same in every run (Mulberry32, public domain). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const random = seeded(7)
const upTo = (count: number) => Math.floor(random() * count)
/** Some characters are far commoner than others, as in prose. */
const han = () => String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * 4000))
const letters = 'etaoinshrdlcumwfgypbvk'
const latin = () => letters.charAt(Math.floor(random() ** 2 * letters.length))
const many = (count: number, make: () => string) => Array.from({ length: count }, make).join('')
const chineseTerm = () => many(2 + upTo(6), han)
const englishWord = () => many(3 + upTo(7), latin)
const englishTerm = () => [englishWord(), englishWord()].join(' ')

interface Kind {
  readonly name: string
  readonly term: () => string
  readonly filler: () => string
}

const kinds: readonly Kind[] = [
  { name: 'Chinese', term: chineseTerm, filler: () => many(3, han) },
  {
    name: 'mixed',
    term: () => (random() < 0.5 ? chineseTerm() : englishTerm()),
    filler: () => (random() < 0.5 ? many(4, han) : ` ${englishWord()} `),
  },
]

const bytesOf = (text: string) => Buffer.byteLength(text)

/** A text of so many bytes of UTF-8, a tenth of its pieces terms. */
function textOf(bytes: number, terms: readonly string[], { filler }: Kind): string {
  const parts: string[] = []
  for (let size = 0; size < bytes; ) {
    const part = random() < 0.1 ? (terms[upTo(terms.length)] ?? '') : filler()
    parts.push(part)
    size += bytesOf(part)
  }
  return parts.join('')
}

/** Least time of three runs, in milliseconds of the processor: others may use the machine. */
function timed(run: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const before = process.cpuUsage()
    run()
    return process.cpuUsage(before).user / 1000
  })
  return Math.min(...times)
}

const rate = (text: string, milliseconds: number) => bytesOf(text) / 1000 / milliseconds

/** Megabytes in use, on the heap and in typed arrays, once what is no longer needed is gone. */
function used(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

const termsOf = (kind: Kind, count: number) => [
  ...new Set(Array.from({ length: count }, kind.term)),
]

const formsOf = (terms: readonly string[]) =>
  terms.map((term, at) => ({ text: term, concept: `c${at}` }))

/** What a matcher holds, and the most that a process with terms, text and matcher takes: run in a process of its own. */
function measureMemory(kind: Kind, count: number): void {
  const terms = termsOf(kind, count)
  const text = textOf(1e7, terms, kind)
  const forms = formsOf(terms)
  const before = used()
  const find = buildMatcher(forms)
  const held = used() - before
  const matches = find(text).length
  const most = process.resourceUsage().maxRSS / 1000
  console.log(`${held.toFixed(0)} ${most.toFixed(0)} ${matches}`)
}

/** Megabytes that the matcher holds, and that a whole process takes at most. */
function memoryOf(kind: Kind, count: number): readonly [held: string, most: string] {
  const file = process.argv[1] ?? ''
  const answer = execFileSync(process.execPath, ['--expose-gc', file, kind.name, `${count}`])
  const [held = '', most = ''] = answer.toString().split(' ')
  return [held, most]
}

function measure(kind: Kind, count: number): void {
  const terms = termsOf(kind, count)
  const [text, short] = [textOf(1e7, terms, kind), textOf(1e6, terms, kind)]
  const forms = formsOf(terms)
  const build = timed(() => buildMatcher(forms))
  const find = buildMatcher(forms)
  const [held, most] = memoryOf(kind, count)
  const [long, little] = [
    rate(
      text,
      timed(() => find(text)),
    ),
    rate(
      short,
      timed(() => find(short)),
    ),
  ]
  const other = new AhoCorasick([...terms])
  // The package is far slower: a tenth of the text tells enough.
  const theirs = rate(
    short,
    timed(() => other.matchInText(short)),
  )
  console.log(
    [
      kind.name.padEnd(8),
      `${count} terms`.padStart(13),
      `build ${build.toFixed(0)} ms`.padStart(14),
      `${long.toFixed(1)} MB/s of 10 MB`.padStart(20),
      `${little.toFixed(1)} MB/s of 1 MB`.padStart(20),
      `matcher ${held} MB, process ${most} MB`.padStart(30),
      `@monyone/aho-corasick ${theirs.toFixed(1)} MB/s`,
      `ratio ${(little / theirs).toFixed(1)}`,
    ].join('  '),
  )
}

const [asked, count] = process.argv.slice(2)
const one = kinds.find(({ name }) => name === asked)
if (one !== undefined) measureMemory(one, Number(count))
else for (const kind of kinds) for (const size of [1000, 10_000, 100_000]) measure(kind, size)
