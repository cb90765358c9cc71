import type { CslItem } from '../model/reference.ts'
import { readPrintedList } from '../printed/read-list.ts'
import type { Fault, ReadFile, ReadItem } from './bibliography-file.ts'

const isTold = (
  value: unknown,
): value is { readonly unread?: unknown; readonly structured: boolean } =>
  typeof value === 'object' && value !== null && 'structured' in value

/** What of an entry could not be read; undefined where all of it was. */
function faultOf(item: CslItem): string | undefined {
  const own = item['biyi']
  if (!isTold(own)) return undefined
  if (!own.structured) {
    return `entry \`${item.id}\` could not be read and is printed as it stands; expected authors, title, source and year, such as \`Li H. Title[J]. Journal, 2021, 1(2): 3-4.\``
  }
  const { unread } = own
  if (!Array.isArray(unread) || unread.length === 0) return undefined
  return `\`${unread.join(' … ').slice(0, 80)}\` of entry \`${item.id}\` is in no field and is not printed`
}

/** Reads a numbered reference list as it is printed (`references.txt`). Never throws. */
export function readPrinted(source: string): ReadFile {
  const items = readPrintedList(source).map(({ item, start }): ReadItem => {
    const message = faultOf(item)
    const end = source.indexOf('\n', start)
    const fault: Fault | undefined =
      message === undefined
        ? undefined
        : {
            rule: 'read/printed-entry',
            severity: 'warning',
            message,
            start,
            end: end === -1 ? source.length : end,
          }
    const number = item['citation-number']
    return {
      id: item.id,
      ...(number === undefined ? {} : { number }),
      offset: () => start,
      read: () => ({ item, faults: fault === undefined ? [] : [fault] }),
    }
  })
  return { items, faults: [] }
}
