import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Concept } from './model/glossary.ts'
import type { Side } from './model/review.ts'

/** A concept and the units that use it. */
export interface LookupEntry {
  readonly concept: Concept
  readonly uses: Readonly<Record<Side, readonly string[]>>
}

/** What a look-up in one review's glossary needs, without its files. */
export interface LookupRecord {
  readonly rows: readonly string[]
  readonly readings: () => ReadonlyMap<string, readonly string[]>
  readonly entry: (row: number) => LookupEntry | undefined
}

/** Counts what a record holds; an older one is made again. */
const manner = 2

/** A file in one state; `state` is empty where there is none. */
interface FileState {
  readonly path: string
  readonly state: string
}

/** A file that a record is made of. */
export interface RecordedFile extends FileState {
  /** Of its bytes; absent of the program, which no person writes. */
  readonly digest?: string
  /** The terms come from it, not only where they are used. */
  readonly holdsTerms: boolean
}

function stateOf(path: string): string {
  const status = statSync(path, { bigint: true, throwIfNoEntry: false })
  const parts = status && [status.ino, status.size, status.mtimeNs, status.ctimeNs]
  return parts?.join('-') ?? ''
}

function digestOf(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('base64url')
  } catch {
    return ''
  }
}

/** The state of a file now. The time of the last change of its data or name cannot be set by a program. */
export const fileState = (path: string): FileState => ({ path, state: stateOf(path) })

/** The state of a file now, and of its bytes unless it is the program. */
export function recordedFile(path: string, holdsTerms: boolean, isProgram = false): RecordedFile {
  return { ...fileState(path), holdsTerms, ...(isProgram ? {} : { digest: digestOf(path) }) }
}

/** Whether a file is as it was: untouched, or saved again with the same bytes. */
function isAsBefore({ path, state, digest }: RecordedFile): boolean {
  return stateOf(path) === state || (digest !== undefined && digestOf(path) === digest)
}

interface Header {
  readonly manner: number
  readonly folder: string
  readonly files: readonly RecordedFile[]
  /** Bytes of the rows, the readings and the entries. */
  readonly sizes: readonly [number, number, number]
}

/** The name of a folder's record; two folders of one name overwrite each other's. */
function recordName(folder: string): string {
  const place = Buffer.from(folder).reduce((sum, byte) => (sum * 31 + byte) % 2 ** 44, 7)
  return `lookup-${place.toString(36)}`
}

/** Of so many folders the records are kept; the oldest goes first. */
const most = 8

function tidy(cache: string): void {
  const records = readdirSync(cache)
    .filter((name) => name.startsWith('lookup-'))
    .map((name) => ({ path: join(cache, name), time: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time)
  for (const { path } of records.slice(most)) rmSync(path, { force: true })
}

/** Writes a record of the states that `files` had before they were read. Never throws: the next look-up takes longer. */
export function writeRecord(
  cache: string,
  folder: string,
  files: readonly RecordedFile[],
  rows: readonly string[],
  readings: ReadonlyMap<string, readonly string[]>,
  entries: readonly LookupEntry[],
): void {
  const lines = entries.map((entry) => Buffer.from(`${JSON.stringify(entry)}\n`))
  const ends = new Uint32Array(lines.length)
  let end = 0
  for (const [index, line] of lines.entries()) {
    end += line.length
    ends[index] = end
  }
  const rowBytes = Buffer.from(rows.join('\n'))
  const readingBytes = Buffer.from(JSON.stringify([...readings]))
  const sizes: Header['sizes'] = [rowBytes.length, readingBytes.length, end]
  const header: Header = { manner, folder, files, sizes }
  const head = Buffer.from(`${JSON.stringify(header)}\n`)
  const path = join(cache, recordName(folder))
  try {
    const draft = `${path}.${process.pid}`
    const parts = [head, rowBytes, readingBytes, ...lines, Buffer.from(ends.buffer)]
    writeFileSync(draft, Buffer.concat(parts), { mode: 0o600 })
    renameSync(draft, path)
    tidy(cache)
  } catch {
    // A full disk is no reason to answer nothing.
  }
}

/** What a record of a folder holds. */
export interface KnownRecord {
  readonly record: LookupRecord
  /** False where only the terms are as they were, and not where they are used. */
  readonly isWhole: boolean
}

/** The record of a folder, if there is one and no file that terms come from changed since. Never throws. */
export function readRecord(cache: string, folder: string): KnownRecord | undefined {
  try {
    const bytes = readFileSync(join(cache, recordName(folder)))
    const start = bytes.indexOf(10) + 1
    const header: Header = JSON.parse(bytes.toString('utf8', 0, start))
    if (header.manner !== manner || header.folder !== folder) return undefined
    const changed = header.files.filter((file) => !isAsBefore(file))
    if (changed.some(({ holdsTerms }) => holdsTerms)) return undefined
    const record = recordOf(bytes, start, header.sizes)
    return record && { record, isWhole: changed.length === 0 }
  } catch {
    return undefined
  }
}

function recordOf(bytes: Buffer, start: number, sizes: Header['sizes']): LookupRecord | undefined {
  const [rowSize, readingSize, entrySize] = sizes
  const readingStart = start + rowSize
  const entryStart = readingStart + readingSize
  const endStart = entryStart + entrySize
  const text = bytes.toString('utf8', start, readingStart)
  const rows = text === '' ? [] : text.split('\n')
  if (bytes.length !== endStart + rows.length * 4) return undefined
  let readings: ReadonlyMap<string, readonly string[]> | undefined
  const endOf = (row: number) => (row < 0 ? 0 : bytes.readUInt32LE(endStart + row * 4))
  return {
    rows,
    readings: () => {
      if (readings !== undefined) return readings
      const pairs: readonly (readonly [string, readonly string[]])[] = JSON.parse(
        bytes.toString('utf8', readingStart, entryStart),
      )
      readings = new Map(pairs)
      return readings
    },
    entry: (row) => {
      if (row >= rows.length) return undefined
      const [from, to] = [entryStart + endOf(row - 1), entryStart + endOf(row)]
      const entry: LookupEntry = JSON.parse(bytes.toString('utf8', from, to))
      return entry
    },
  }
}
