import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { isSameConcept } from '../model/concept-parts.ts'
import type { Glossary, GlossaryFault } from '../model/glossary.ts'
import { type Memory, noMemory } from '../model/memory.ts'
import { InputError, type Place, type Problem } from '../model/problem.ts'
import { glossaryFaults, type PlacedConcept } from '../terms/glossary-faults.ts'
import { readGlossaryTable } from './glossary-csv.ts'
import type { GlossaryFile } from './glossary-file.ts'
import { readTbx } from './glossary-tbx.ts'
import { readTmxCandidates } from './glossary-tmx.ts'
import { readYamlGlossary } from './glossary-yaml.ts'
import { readEncodedFile, readTextFile } from './text-file.ts'

type Reader = (text: string, display: string) => GlossaryFile

const readers: Readonly<Record<string, Reader>> = {
  '.yaml': readYamlGlossary,
  '.yml': readYamlGlossary,
  '.csv': readGlossaryTable,
  '.tsv': readGlossaryTable,
  '.tbx': readTbx,
}

/** What another program wrote may be in another encoding than UTF-8. */
const isOurs = (path: string) => /^\.ya?ml$/iu.test(extname(path))

/** One file of a glossary. */
export interface GlossaryText extends Pick<GlossaryFile, 'concepts' | 'problems' | 'madeIds'> {
  /** As messages name it. */
  readonly display: string
  /** Of the concept at this index. */
  readonly placeOf: (index: number) => Place
}

/** A termbase of some thousand concepts is read anew: it would crowd everything else out. */
const rememberedAtMost = 200_000

/** Counts what the same text was made into. */
const manner = 2

function remembered(made: string | undefined): Pick<GlossaryFile, 'concepts' | 'problems'> | null {
  if (made === undefined) return null
  const value: Pick<GlossaryFile, 'concepts' | 'problems'> = JSON.parse(made)
  return value
}

function textOf(text: string, display: string, reader: Reader, memory: Memory): GlossaryText {
  const key = createHash('sha256')
    .update(`glossary ${manner} ${display}\n${text}`)
    .digest('base64url')
  const known = remembered(memory.get(key))
  let file = known === null ? reader(text, display) : undefined
  const { concepts, problems } = known ?? file ?? { concepts: [], problems: [] }
  if (known === null && text.length <= rememberedAtMost) {
    memory.set(key, JSON.stringify({ concepts, problems }))
  }
  const placeOf = (index: number) => {
    file ??= reader(text, display)
    return file.placeOf(index)
  }
  const madeIds = file?.madeIds
  return { display, concepts, problems, placeOf, ...(madeIds ? { madeIds } : {}) }
}

/** A translation memory is no glossary, but may be imported into one. */
const importReaders: typeof readers = {
  ...readers,
  '.xml': readTbx,
  '.tmx': readTmxCandidates,
}

async function readWith(
  { path, display }: { readonly path: string; readonly display: string },
  known: typeof readers,
  memory: Memory,
): Promise<GlossaryText> {
  const reader = known[extname(path).toLowerCase()]
  if (reader === undefined) {
    throw new InputError(
      `cannot read ${display}: expected a glossary in a file that ends in ${Object.keys(known).join(', ')}`,
    )
  }
  const text = isOurs(path)
    ? await readTextFile(path, display)
    : (await readEncodedFile(path, display)).text
  return textOf(text, display, reader, memory)
}

/**
 * Reads a file to be imported into a glossary, as its name's ending says: YAML, CSV, TSV, TBX, or
 * candidates from TMX. Throws InputError when it cannot.
 */
export function readImportedGlossary(path: string, display: string): Promise<GlossaryText> {
  return readWith({ path, display }, importReaders, noMemory)
}

interface Entry extends PlacedConcept {
  readonly file: string
}

/** Two entries of one id: across files the later one counts, within a file the first. */
function sameId(earlier: Entry, later: Entry): GlossaryFault | undefined {
  const { id } = later.concept
  const isOneFile = earlier.file === later.file
  if (!isOneFile && isSameConcept(earlier.concept, later.concept)) return undefined
  return {
    kind: isOneFile ? 'duplicate' : 'override',
    message: isOneFile
      ? `The id \`${id}\` stands twice, and only its first entry is used, expected one entry for one id`
      : `\`${id}\` is given differently in ${earlier.file}, and this entry is used, expected one`,
    concepts: [id],
    places: [later.place(), earlier.place()],
  }
}

/**
 * Puts the files of a glossary together: a concept of a later file takes the place of an earlier one's.
 * A look-up does not ask for the faults, which take longest of a large one.
 */
export function joinGlossaries(files: readonly GlossaryText[], asksForFaults = true): Glossary {
  const entries = new Map<string, Entry>()
  const faults: GlossaryFault[] = []
  for (const { concepts, display: file, placeOf } of files) {
    for (const [index, concept] of concepts.entries()) {
      const entry = { concept, file, place: () => placeOf(index) }
      const earlier = entries.get(concept.id)
      const fault = earlier && sameId(earlier, entry)
      if (fault) faults.push(fault)
      if (earlier?.file !== file) entries.set(concept.id, entry)
    }
  }
  const all = [...entries.values()]
  if (asksForFaults) faults.push(...glossaryFaults(all))
  return {
    concepts: all.map(({ concept }) => concept),
    ...(faults.length === 0 ? {} : { faults }),
  }
}

/**
 * Reads the files of a glossary, as the endings of their names say, and puts them together. What
 * `memory` holds of the same text is not read again. Throws InputError when it cannot, and at the first
 * fault of a YAML or TBX file, with line and column.
 */
export async function readGlossary(
  files: readonly { readonly path: string; readonly display: string }[],
  memory: Memory = noMemory,
  asksForFaults = true,
): Promise<{ readonly glossary: Glossary; readonly problems: readonly Problem[] }> {
  const texts = await Promise.all(files.map((file) => readWith(file, readers, memory)))
  return {
    glossary: joinGlossaries(texts, asksForFaults),
    problems: texts.flatMap(({ problems }) => problems),
  }
}

/** One file of a glossary in YAML; `display` names it in the InputError of a faulty one. */
export const yamlGlossary = (text: string, display: string): GlossaryText =>
  textOf(text, display, readYamlGlossary, noMemory)

/** The glossary of a YAML text; `display` names it in the InputError of a faulty one. */
export const glossaryOf = (text: string, display: string): Glossary =>
  joinGlossaries([yamlGlossary(text, display)])
