import { type Edit, type Kind, oneOf, type Scene } from './kind.ts'
import { marker, type Prose, type Stretch } from './prose.ts'

type Edits = readonly (readonly Edit[])[]

interface Marker extends Stretch {
  readonly written: string
  readonly numbers: readonly number[]
}

function numbersIn(written: string): readonly number[] {
  return [...written.matchAll(/(\d+)(?:[-–～](\d+))?/gu)].flatMap(([, low, high]) => {
    const first = Number(low)
    return Array.from({ length: Number(high ?? low) - first + 1 }, (_, at) => first + at)
  })
}

const markersOf = ({ prose }: Prose): readonly Marker[] =>
  [...prose.matchAll(marker)].map(({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
    written,
    numbers: numbersIn(written),
  }))

const around = (list: readonly Stretch[], { start, end }: Stretch) =>
  list.find((one) => one.start <= start && end <= one.end)

const bracketed = ({ side }: Prose, number: number) =>
  side === 'source' ? `［${number}］` : `[${number}]`
/** A marker goes with the space before it. */
const from = ({ raw }: Prose, { start }: Stretch) => (raw[start - 1] === ' ' ? start - 1 : start)

function otherNumber({ entries, random }: Scene, taken: readonly number[]): number | undefined {
  const free = Array.from({ length: entries }, (_, at) => at + 1)
  return oneOf(
    free.filter((number) => !taken.includes(number)),
    random,
  )
}

function changed(scene: Scene): Edits {
  return markersOf(scene.text).flatMap(({ start, end, written, numbers }) => {
    const other = otherNumber(scene, numbers)
    if (other === undefined) return []
    const to =
      numbers.length === 1
        ? bracketed(scene.text, other)
        : written.replace(/\d+(?=[\]］])/u, String(Math.max(...numbers) + 2))
    return [[{ start, end, to }]]
  })
}

const dropped = ({ text }: Scene): Edits =>
  markersOf(text).map((one) => [{ start: from(text, one), end: one.end, to: '' }])

/** One of the numbers of a marker that has several. */
const shortened = ({ text }: Scene): Edits =>
  markersOf(text).flatMap(({ start, end, numbers }) =>
    numbers.length < 2 ? [] : [[{ start, end, to: bracketed(text, numbers[0] ?? 1) }]],
  )

/** Where a marker may stand: before the stop at the end of a sentence that has none there. */
function places({ raw, prose, sentences }: Prose): readonly number[] {
  return sentences.flatMap(({ start, end }) => {
    const stop = start + raw.slice(start, end).trimEnd().length - 1
    const isFree = /[.。]/u.test(raw[stop] ?? '') && !/[\]］\uE000]/u.test(prose[stop - 1] ?? '')
    return isFree && end - start > 20 ? [stop] : []
  })
}

function added(scene: Scene): Edits {
  const { text } = scene
  return places(text).flatMap((stop) => {
    const sentence = around(text.sentences, { start: stop, end: stop })
    const near = markersOf(text).filter(
      (one) => sentence && one.start >= sentence.start && one.end <= sentence.end,
    )
    const number = otherNumber(
      scene,
      near.flatMap(({ numbers }) => numbers),
    )
    const space = text.side === 'source' ? '' : ' '
    return number === undefined
      ? []
      : [[{ start: stop, end: stop, to: `${space}${bracketed(text, number)}` }]]
  })
}

/** To the end of another sentence of the paragraph that does not cite it. */
function moved({ text, random }: Scene): Edits {
  return markersOf(text).flatMap((one) => {
    const [paragraph, sentence] = [around(text.paragraphs, one), around(text.sentences, one)]
    const stop = oneOf(
      places(text).filter(
        (at) =>
          paragraph &&
          sentence &&
          at > paragraph.start &&
          at < paragraph.end &&
          (at < sentence.start || at > sentence.end),
      ),
      random,
    )
    if (stop === undefined) return []
    const space = text.side === 'source' ? '' : ' '
    const edits = [
      { start: from(text, one), end: one.end, to: '' },
      { start: stop, end: stop, to: `${space}${one.written}` },
    ]
    return [edits.sort((a, b) => a.start - b.start)]
  })
}

function swapped({ text }: Scene): Edits {
  const list = markersOf(text)
  return list.flatMap((one, at) => {
    const next = list[at + 1]
    const paragraph = around(text.paragraphs, one)
    if (!next || !paragraph || next.end > paragraph.end || next.written === one.written) return []
    return [
      [
        { start: one.start, end: one.end, to: next.written },
        { start: next.start, end: next.end, to: one.written },
      ],
    ]
  })
}

const isLong = ({ side }: Prose, { start, end }: Stretch) =>
  end - start >= (side === 'source' ? 14 : 40)

/** Sentences whose paragraph has another one. */
const sentencesIn = ({ text }: Scene): readonly Stretch[] =>
  text.sentences.filter((one) => {
    const paragraph = around(text.paragraphs, one)
    return (
      paragraph &&
      isLong(text, one) &&
      one.end - one.start < (paragraph.end - paragraph.start) * 0.8
    )
  })

const paragraphsIn = ({ text }: Scene): readonly Stretch[] =>
  text.paragraphs.filter((one) => {
    const isAlone =
      text.raw[one.start - 1] !== '\uE000' &&
      /^[\p{L}\p{N}[［]/u.test(text.raw.slice(one.start, one.start + 1))
    return (
      isAlone &&
      text.prose[one.start] !== '\uE000' &&
      isLong(text, one) &&
      text.paragraphs.length > 1
    )
  })

const gone = (list: readonly Stretch[]): Edits =>
  list.map(({ start, end }) => [{ start, end, to: '' }])

/** A clause between two commas or semicolons, or from one to the stop, that holds a sixth of its sentence or more. */
function clauses({ text }: Scene): Edits {
  return text.sentences.flatMap((sentence) => {
    const own = text.facts.slice(sentence.start, sentence.end)
    const commas = [...own.matchAll(text.side === 'source' ? /[，；]/gu : /[,;](?= )/gu)].map(
      ({ index }) => index,
    )
    const stop = own.trimEnd().length - 1
    return commas.flatMap((comma, at) => {
      const end = commas[at + 1] ?? stop
      const isWhole =
        end - comma >= (text.side === 'source' ? 10 : 35) && end - comma >= own.length / 6
      return isWhole ? [[{ start: sentence.start + comma, end: sentence.start + end, to: '' }]] : []
    })
  })
}

/** Changes of whole passages and of what they cite. */
export const passageKinds: readonly Kind[] = [
  { id: 'citation-changed', edits: changed },
  { id: 'citation-dropped', edits: dropped },
  { id: 'citation-shortened', edits: shortened },
  { id: 'citation-added', edits: (scene) => (scene.entries === 0 ? [] : added(scene)) },
  { id: 'citation-moved', edits: moved },
  { id: 'citation-swapped', edits: swapped },
  { id: 'sentence-dropped', edits: (scene) => gone(sentencesIn(scene)) },
  {
    id: 'sentence-doubled',
    edits: (scene) =>
      sentencesIn(scene).map(({ start, end }) => {
        const own = scene.text.raw.slice(start, end)
        return [{ start: end, end, to: scene.text.side === 'source' ? own : ` ${own.trim()}` }]
      }),
  },
  { id: 'clause-dropped', edits: clauses },
  { id: 'paragraph-dropped', edits: (scene) => gone(paragraphsIn(scene)) },
  {
    id: 'paragraph-doubled',
    edits: (scene) =>
      paragraphsIn(scene).map(({ start, end }) => [
        { start: end, end, to: `\n\n${scene.text.raw.slice(start, end)}` },
      ]),
  },
]
