import { droppedMessages, type ExchangeInput, type Exported, tokenMarkdown } from './export.ts'
import type { Token } from './tokens.ts'

/** Tabs and line ends part cells and rows. */
const cell = (tokens: readonly Token[]): string =>
  tokens
    .map(tokenMarkdown)
    .join('')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    // A spreadsheet would take the cell for a formula.
    .replace(/^[=+\-@]/u, "'$&")

/** Id, source and translation of every sentence, parted by tabs, with a head line; gaps are empty. A cell that begins as a formula has an apostrophe before it. */
export function tsv({ pairs, tags }: ExchangeInput): Exported {
  const rows = pairs.flatMap(({ segments }) =>
    segments.map(({ id, source, translation }) => [id, cell(source), cell(translation)].join('\t')),
  )
  const head = ['id', tags.source, tags.translation].join('\t')
  return {
    content: `${[head, ...rows].join('\n')}\n`,
    messages: droppedMessages(pairs).map((one) => one.replace(', which XML cannot hold', '')),
  }
}
