import type { ReadFile } from './bibliography-file.ts'
import { isDoiList, readDoiList } from './doi-list.ts'
import { readPrinted } from './printed-list.ts'

/** Reads a `.txt`: a list of DOIs as such, any other as a printed list. Never throws. */
export function readPlainList(source: string): ReadFile {
  return isDoiList(source) ? readDoiList(source) : readPrinted(source)
}
