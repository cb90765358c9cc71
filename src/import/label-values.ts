import type { Entries } from './front-matter-text.ts'
import { labelsIn } from './head-labels.ts'

/** What a line of labels says: values that have a key, and the rest as it stands. */
export interface LabelValues {
  readonly entries: Entries
  readonly comments: readonly string[]
  /** A value that is set, but may not be what the page says: `keywords`. */
  readonly doubts: readonly string[]
}

const betweenHan = /(?<=[\u3400-\u9fff])[ \t\u3000]+(?=[\u3400-\u9fff])/gu

/** Signs between keywords, the surest first. */
const separators: readonly RegExp[] = [/[;；]/u, /[,，、]/u, /[\u3000\t]+| {2,}/u]

/** Keywords by the surest sign that parts them; spaces part them where all are Chinese. */
export function keywordsOf(value: string): readonly string[] {
  const text = value.replace(/\s*\n\s*/gu, ' ').replace(/[。.；;，,\s]+$/u, '')
  const sign = separators.find((one) => one.test(text))
  const isHan = /^[\u3400-\u9fff\s\u3000]+$/u.test(text)
  if (sign === undefined || sign === separators[2]) {
    const parts = text.split(isHan ? /[\s\u3000]+/u : (sign ?? /$^/u))
    return parts.map((part) => part.trim()).filter((part) => part !== '')
  }
  return text
    .split(sign)
    .map((part) => part.trim().replace(betweenHan, ''))
    .filter((part) => part !== '')
}

/** A DOI, spaces that the extraction put behind its signs taken out. */
export function doiOf(value: string): string | undefined {
  const solid = value
    .trim()
    .replace(/(?<=[./\-_]) (?=\S)/gu, '')
    .replace(/[。，；;,.]+$/u, '')
  const plain = solid.replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//iu, '')
  return /^10\.\d{4,9}\/[^\s\u3000-\u9fff]+$/u.test(plain) ? plain : undefined
}

/** A date as it stands; undefined where the value is none. */
function dateOf(value: string): string | undefined {
  const text = value.replace(/[)）\]］。；;\s]+$/u, '').trim()
  return /^\d{4}\s*[-—–－年./]\s*\d{1,2}(?:\s*[-—–－月./]\s*\d{1,2})?\s*[月日]?$/u.test(text)
    ? text
    : undefined
}

function fieldOf(key: string, value: string): unknown {
  if (value === '') return undefined
  if (key === 'keywords') {
    const words = keywordsOf(value)
    return words.length > 0 ? words : undefined
  }
  if (key === 'doi') return doiOf(value)
  if (key === 'received' || key === 'accepted') return dateOf(value)
  if (key === 'conflicts' || key === 'contributions') return value
  if (key === 'funding') return value.replace(/[。；;]+$/u, '')
  return key === 'affiliations' ? [value.replace(/[。；;]+$/u, '')] : undefined
}

const longestKeyword = 30

/**
 * Reads a line of labels: `关键词：甲；乙　中图分类号：R5`. What has no key, no readable value, or a key
 * in `known`, is a comment. Undefined where the line has no label at its start.
 */
export function readLabels(line: string, known: ReadonlySet<string>): LabelValues | undefined {
  const labels = labelsIn(line)
  const entries: Record<string, unknown> = {}
  const comments: string[] = []
  const doubts: string[] = []
  for (const [index, { key, end, start }] of labels.entries()) {
    const until = labels[index + 1]?.start ?? line.length
    const value = line
      .slice(end, until)
      .replace(/[\s\u3000]*[（(]?$/u, '')
      .trim()
    const read = known.has(key) || key in entries ? undefined : fieldOf(key, value)
    if (read === undefined) comments.push(line.slice(start, until))
    else entries[key] = read
    if (key === 'keywords' && Array.isArray(read)) {
      if (read.some((word: unknown) => String(word).length > longestKeyword)) doubts.push(key)
    }
  }
  return labels.length === 0 ? undefined : { entries, comments, doubts }
}
