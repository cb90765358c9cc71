import type { CslItem } from '../model/reference.ts'
import type { ParsedEntry } from './bibtex-fields.ts'

/** citation-js on one entry at a time. Both throw what citation-js throws. */
export interface BibtexParser {
  /** The entries of a text, values still TeX. */
  readonly parse: (text: string) => readonly ParsedEntry[]
  /** CSL-JSON of an entry; `parents` are those that its `crossref` leads to. */
  readonly toCsl: (entry: ParsedEntry, parents: readonly ParsedEntry[]) => CslItem
}

const isText = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

function parsedEntry(value: Readonly<Record<string, unknown>>): ParsedEntry {
  const properties = Object.entries(value['properties'] ?? {}).flatMap(([field, content]) =>
    isText(content) ? [[field, content] as const] : [],
  )
  return {
    type: String(value['type']),
    label: String(value['label']),
    properties: Object.fromEntries(properties),
  }
}

/** citation-js takes a tenth of a second to load, so only a .bib file makes us load it. */
export async function loadBibtexParser(): Promise<BibtexParser> {
  const [{ plugins, logger }] = await Promise.all([
    import('@citation-js/core'),
    import('@citation-js/plugin-bibtex'),
  ])
  const quietly = <T>(run: () => T): T => {
    const { level } = logger
    logger.level = 'silent'
    try {
      return run()
    } finally {
      logger.level = level
    }
  }
  const list = '@biblatex/entries+list'
  return {
    parse: (text) =>
      quietly(() =>
        plugins.input
          .chain(text, { forceType: '@biblatex/text', target: list, generateGraph: false })
          .map(parsedEntry),
      ),
    toCsl: (entry, parents) => {
      const [csl] = quietly(() =>
        plugins.input.chain([entry, ...parents], { forceType: list, generateGraph: false }),
      )
      return { ...csl, id: entry.label, type: String(csl?.['type'] ?? 'document') }
    },
  }
}
