import { newConceptId, slugOf } from '../model/concept-parts.ts'
import type { Concept } from '../model/glossary.ts'
import { InputError, type Problem } from '../model/problem.ts'
import type { Span } from '../model/review.ts'
import {
  attribute,
  type Element,
  elementsIn,
  named,
  nameOf,
  rawText,
} from '../model/xml-elements.ts'
import { type GlossaryFile, placesOf, rowProblem } from './glossary-file.ts'
import { tbxConcept } from './tbx-entry.ts'
import { LeftOut } from './tbx-fields.ts'
import { placesIn } from './text-place.ts'
import { evenLineEnds, xmlRootOf } from './xml-root.ts'

const startOf = ({ position }: Element): number => position?.start.offset ?? 0

/** The start tag of an element. */
function tagOf(element: Element, text: string): Span {
  const start = startOf(element)
  const close = text.indexOf('>', start)
  return { start, end: close < 0 ? start : close + 1 }
}

type Fail = (at: Element, message: string) => never

/** `tbx` of version 3 and `martif` of version 2, and the entries in it. */
function entriesOf(root: Element, fail: Fail): readonly Element[] {
  const name = nameOf(root)
  if (name !== 'tbx' && name !== 'martif') {
    fail(root, `the root is \`${root.name}\`, expected \`tbx\`, or \`martif\` of TBX 2`)
  }
  const bodies = named(root, 'text').flatMap((text) => named(text, 'body'))
  const [body] = bodies
  if (body === undefined) return fail(root, 'there is no `text` with a `body`, expected one')
  const entries = bodies
    .flatMap(elementsIn)
    .filter((one) => ['conceptEntry', 'termEntry'].includes(nameOf(one)))
  if (entries.length === 0) fail(body, 'there is no entry, expected one or more')
  return entries
}

/** Ids as a glossary has them, each once; those of the file may have capitals, dots and signs. */
function idsOf(entries: readonly Element[], fail: Fail, lineOf: (at: Element) => number) {
  const written = new Map<string, Element>()
  for (const entry of entries) {
    const id = attribute(entry, 'id')
    if (id === undefined) continue
    const first = written.get(id)
    if (first !== undefined) {
      fail(entry, `the id \`${id}\` stands twice, first at line ${lineOf(first)}, expected it once`)
    }
    written.set(id, entry)
  }
  const taken = new Set<string>()
  return entries.map((entry) => {
    const slug = slugOf(attribute(entry, 'id') ?? '')
    let id = slug
    for (let number = 2; taken.has(id) && slug !== ''; number += 1) id = `${slug}-${number}`
    if (id !== '') taken.add(id)
    return id
  })
}

/** A file of ours says so: white space in it is meant. */
function isOurs(root: Element): boolean {
  const header = named(root, 'tbxHeader').flatMap((one) => named(one, 'encodingDesc'))
  const lines = header.flatMap((one) => named(one, 'p'))
  return lines.some((one) => attribute(one, 'type') === 'biyi' && rawText(one) !== '')
}

function withIds(concepts: readonly Concept[]) {
  const taken = new Set(concepts.map(({ id }) => id))
  const madeIds = new Set<string>()
  const named = concepts.map((concept) => {
    if (concept.id !== '') return concept
    const id = newConceptId(concept.terms, taken)
    taken.add(id)
    madeIds.add(id)
    return { ...concept, id }
  })
  return { concepts: named, madeIds }
}

/** Control characters that XML lets pass, as they are written or as references. */
const control =
  /[\x7F-\x84\x86-\x9F]|&#(?:x0*(?:7f|8[0-46-9a-f]|9[0-9a-f])|0*1(?:2[7-9]|3[0-24-9]|[45]\d));/giu

/** A text of the same length without control characters, and how many there were. */
function withoutControls(text: string): { readonly text: string; readonly count: number } {
  let count = 0
  const clean = text.replace(control, (sign) => {
    count += 1
    return ' '.repeat(sign.length)
  })
  return { text: clean, count }
}

/**
 * Reads TBX: version 3 in both styles, DCA and DCT, and version 2 (`martif`). What an entry of a
 * glossary has no place for is counted in a problem. Throws InputError with line and column where the
 * file is no such XML, declares entities, has an id twice or an entry without a term. (craft TERM-02)
 */
export function readTbx(source: string, display: string): GlossaryFile {
  const { text, count } = withoutControls(evenLineEnds(source))
  const at = placesIn(text)
  const fail: Fail = (element, message) => {
    const { line, column } = at(startOf(element))
    throw new InputError(`${display}:${line}:${column}: ${message}`)
  }
  const root = xmlRootOf(text, display)
  const entries = entriesOf(root, fail)
  const ids = idsOf(entries, fail, (element) => at(startOf(element)).line)
  const leftOut = new LeftOut()
  const language = attribute(root, 'xml:lang') ?? ''
  const reading = { fail, isVerbatim: isOurs(root), language, leftOut }
  const concepts = entries.map((entry, index) => tbxConcept(entry, ids[index] ?? '', reading))
  const summary = leftOut.summary()
  const place = placesOf(text, display)
  const controls: readonly Problem[] =
    count === 0
      ? []
      : [
          rowProblem(
            'warning',
            `Unexpected control characters, ${count} in all, each is read as a space`,
            place(tagOf(root, text)),
          ),
        ]
  const others: readonly Problem[] =
    summary === undefined
      ? []
      : [
          rowProblem(
            'info',
            `A glossary has no place for ${summary}: these are left out`,
            place(tagOf(root, text)),
          ),
        ]
  return {
    ...withIds(concepts),
    problems: [...controls, ...others],
    placeOf: (index) => place(tagOf(entries[index] ?? root, text)),
  }
}
