import { extname } from 'node:path'
import type { Language } from '../language/language.ts'
import { languages } from '../language/languages.ts'
import { ConfigError } from '../model/problem.ts'
import type { CslItem } from '../model/reference.ts'
import { readEntries } from '../printed/read-list.ts'
import { decode, type Encoding } from './decode.ts'
import { type Edit, editsOf } from './edits.ts'
import { textKinds } from './endings.ts'
import { extractors } from './extract/extractors.ts'
import { type Question, repairFully } from './repair.ts'
import type { SourceKind } from './rule.ts'
import { rules } from './rules.ts'

/** The log of `import --log`. */
export interface ImportLog {
  /** null where an extractor read the file. */
  readonly encoding: Encoding | null
  readonly bom: boolean
  /** The text an extractor made; null where the file itself is the text. */
  readonly raw: string | null
  readonly edits: readonly Edit[]
  readonly questions: readonly Question[]
}

export interface Imported {
  /** What of the file is not in the text, one sentence each. */
  readonly notes: readonly string[]
  /** Clean Markdown. */
  readonly text: string
  readonly log: ImportLog
  /** CSL-JSON; empty where no reference list was found. */
  readonly references: readonly CslItem[]
}

export interface ImportOptions {
  /** Of the text; found by its letters where nothing is said. */
  readonly language?: Language | undefined
  /** Ids of rules that are left out. */
  readonly off?: readonly string[]
}

/** A beginning that shows in which language a text is written. */
const sampleLength = 50_000

/** A rule that leaves something for a later one is of no use without it. */
const needs: Readonly<Record<string, string>> = { 'abstract-section': 'abstract-label' }

/** Throws ConfigError that names the rules there are. */
function checkedRules(off: readonly string[]): ReadonlySet<string> {
  const known = rules.map(({ id }) => id)
  const wrong = off.find((id) => !known.includes(id))
  if (wrong !== undefined) {
    throw new ConfigError(
      `--no-rule: there is no rule \`${wrong}\`, expected one of ${known.join(', ')}`,
    )
  }
  return new Set(off.flatMap((id) => [id, ...(needs[id] === undefined ? [] : [needs[id]])]))
}

interface Source {
  readonly raw: string
  readonly kind: SourceKind
  readonly head: Pick<ImportLog, 'encoding' | 'bom' | 'raw'>
  readonly bibliography: readonly CslItem[]
  readonly notes: readonly string[]
  readonly questions: readonly Question[]
}

/** Questions of the reader and of the rules, by line. */
function inOrder(questions: readonly Question[]): readonly Question[] {
  return questions.toSorted((a, b) => a.line - b.line)
}

/** Text from standard input has no ending: marks of Markdown show what it is. */
function kindOf(text: string): SourceKind {
  return /^(?:---\r?\n|#{1,6} \S)/mu.test(text) ? 'markdown' : 'lines'
}

async function sourceOf(bytes: Uint8Array, name: string): Promise<Source> {
  const ending = extname(name).toLowerCase()
  const load = extractors[ending]
  if (load !== undefined) {
    const found = await (await load())(bytes, name)
    const { text, kind, bibliography = [], notes = [], questions = [] } = found
    const head = { encoding: null, bom: false, raw: text }
    return { raw: text, kind, head, bibliography, notes, questions }
  }
  const { text, encoding, bom } = decode(bytes, name)
  const kind = textKinds[ending] ?? kindOf(text)
  return {
    raw: text,
    kind,
    head: { encoding, bom, raw: null },
    bibliography: [],
    notes: [],
    questions: [],
  }
}

/** The language that a text is written in, by the letters it begins with. */
function writtenIn(text: string): Language {
  const [fallback] = languages
  const found = languages.find((one) => one.isWrittenIn(text.slice(0, sampleLength))) ?? fallback
  if (found === undefined) throw new Error('no language is built in')
  return found
}

/**
 * Makes clean Markdown of a file's bytes. `name` is the file as the user knows it; its ending says what
 * it is. Throws InputError for what cannot be read, ConfigError for a rule that is not there.
 */
export async function importText(
  bytes: Uint8Array,
  name: string,
  { language, off = [] }: ImportOptions = {},
): Promise<Imported> {
  const left = checkedRules(off)
  const { raw, kind, head, bibliography, notes, questions: asked } = await sourceOf(bytes, name)
  const languageOf = (text: string): Language => language ?? writtenIn(text)
  const { draft, questions, references } = repairFully(
    raw,
    rules,
    { kind, language: languageOf(raw) },
    (text) => ({ kind: 'markdown', language: languageOf(text) }),
    left,
  )
  return {
    notes,
    text: draft.text,
    log: { ...head, edits: editsOf(draft), questions: inOrder([...asked, ...questions]) },
    references:
      bibliography.length > 0 ? bibliography : readEntries(raw, references).map(({ item }) => item),
  }
}
