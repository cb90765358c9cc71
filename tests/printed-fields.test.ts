import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readEntry } from '../src/printed/read-entry.ts'
import { microF1, scoredFields, type Truth } from './printed-fields.ts'

const folder = new URL('../../shared/data/gbt7714/', import.meta.url)

const cell = (text = ''): string =>
  text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text

interface Case {
  readonly text: string
  readonly truth: Truth
}

/** Rows whose string is an entry: the tables of styles hold parts of entries too. */
function casesOf(name: string, textAt: number, fieldsAt: number): readonly Case[] {
  const lines = readFileSync(new URL(name, folder), 'utf8').trim().split('\n').slice(1)
  return lines
    .map((line) => line.split('\t'))
    .map((row) => ({ text: cell(row[textAt]), truth: JSON.parse(cell(row[fieldsAt])) }))
    .filter(({ text }) => /\[[A-Z]{1,2}(?:\/OL)?\]/u.test(text))
}

describe.skipIf(!existsSync(folder))('strings of public test benches', () => {
  it.each([
    ['strings-to-fields.tsv', 0, 3, 0.97],
    ['gbt7714-2025-numeric-expected.tsv', 3, 2, 0.95],
    ['gbt7714-2015-numeric-expected.tsv', 3, 2, 0.97],
    ['gbt7714-2015-authoryear-expected.tsv', 3, 2, 0.95],
  ])('%s', (name, textAt, fieldsAt, least) => {
    const fields = casesOf(name, textAt, fieldsAt).flatMap(({ text, truth }) => {
      const bare = text.replace(/^\[\d+\] /u, '')
      const item = readEntry({ raw: text, text: bare, start: 0 }, { id: 'one', line: 1 })
      return scoredFields(item, truth, bare)
    })
    process.stdout.write(`${name}: micro-F1 ${microF1(fields).toFixed(4)} of ${fields.length}\n`)
    expect(microF1(fields)).toBeGreaterThanOrEqual(least)
  })
})
