import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Element, ElementContent } from 'hast'
import type { PhrasingContent } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { languageOf, languages } from '../language/languages.ts'
import { openMemoryStore } from '../memory-store.ts'
import type { StyleOptions } from '../model/citation-style.ts'
import { ConfigError, type Problem } from '../model/problem.ts'
import type { CslItem } from '../model/reference.ts'
import { readReview } from '../pipeline.ts'
import { readBibliography } from '../read/bibliography.ts'
import { readConfig } from '../read/config.ts'
import { readStyle } from '../read/styles.ts'
import { printList } from '../resolve/references.ts'
import { print, printJson, problemLines, report } from './output.ts'

interface FormatOptions {
  readonly style?: string
  readonly language?: string
  readonly format: 'text' | 'json' | 'html'
  readonly quiet?: boolean
}

/** Entries to print, with the numbers that they have. */
interface Entries {
  readonly folder: string
  readonly style: string
  readonly locale: string
  readonly options: StyleOptions
  readonly entries: readonly { readonly number: number; readonly item: CslItem }[]
  readonly problems: readonly Problem[]
}

const tags: Readonly<Record<string, string>> = {
  emphasis: 'em',
  strong: 'strong',
  superscript: 'sup',
  subscript: 'sub',
}

function hastOf(nodes: readonly PhrasingContent[]): readonly ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }]
    if (node.type === 'break') return [elementOf('br', [])]
    if (node.type === 'link') return [elementOf('a', hastOf(node.children), { href: node.url })]
    if (node.type === 'htmlSpan') {
      return [elementOf(node.tagName, hastOf(node.children), node.properties)]
    }
    const tag = tags[node.type]
    if (!('children' in node)) return []
    return tag === undefined ? hastOf(node.children) : [elementOf(tag, hastOf(node.children))]
  })
}

function elementOf(
  tagName: string,
  children: readonly ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children: [...children] }
}

const printer = unified().use(rehypeStringify).freeze()

function htmlOf(nodes: readonly PhrasingContent[]): string {
  return printer.stringify({ type: 'root', children: [...hastOf(nodes)] })
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return '\n'
      if ('children' in node) return textOf(node.children)
      return 'value' in node ? node.value : ''
    })
    .join('')
}

/** The numbered entries of a review, as its biyi.yaml wants them. */
async function ofReview(folder: string): Promise<Entries> {
  const config = await readConfig(folder)
  const { references, articles, problems } = await readReview(config)
  return {
    folder: config.folder,
    style: config.citations.style,
    locale: articles.source.language.cslLocale,
    options: config.citations,
    entries: references,
    problems,
  }
}

/** Every entry of a bibliography, numbered as it says itself or from 1. */
async function ofFile(path: string): Promise<Entries> {
  const { bibliography, problems } = await readBibliography([
    { path: resolve(path), display: path },
  ])
  const entries = bibliography.items.map((item, index) => {
    const written = Number(item['citation-number'])
    return { item, number: Number.isInteger(written) && written > 0 ? written : index + 1 }
  })
  const [first] = languages
  const locale = first?.cslLocale ?? 'en-US'
  const folder = process.cwd()
  return { folder, style: 'gb-t-7714-2025', locale, options: {}, entries, problems }
}

function localeOf(tag: string | undefined, otherwise: string): string {
  if (tag === undefined) return otherwise
  const language = languageOf(tag)
  if (language !== undefined) return language.cslLocale
  const known = languages.map(({ subtag }) => subtag).join(', ')
  throw new ConfigError(`--language is \`${tag}\`, expected a tag of one of the languages ${known}`)
}

/** A .csl file is looked for where the command was given, then where the review's styles are. */
async function styleOf(asked: string | undefined, { folder, style, options }: Entries) {
  const path = asked?.endsWith('.csl') ? resolve(asked) : undefined
  const isHere = path !== undefined && (await stat(path).catch(() => undefined)) !== undefined
  const read = await readStyle(isHere ? path : (asked ?? style), folder)
  return { ...read, options }
}

async function formatEntries(target: string, options: FormatOptions): Promise<void> {
  const isFolder = (await stat(target).catch(() => undefined))?.isDirectory() === true
  const found = isFolder ? await ofReview(target) : await ofFile(target)
  if (options.quiet !== true) for (const problem of found.problems) report(problemLines(problem))
  const style = await styleOf(options.style, found)
  const items = found.entries.map(({ item }) => item)
  const store = await openMemoryStore()
  const list = await printList(items, style, localeOf(options.language, found.locale), store)
  await store.save()
  const isNumbered = list.labels.length === 0
  const entries = found.entries.map(({ item, number }, index) => {
    const content = list.contents[index] ?? []
    return { id: item.id, number, text: textOf(content), html: htmlOf(content) }
  })
  if (options.format === 'json') return printJson({ entries })
  const ordered = list.order.flatMap((index) => entries[index] ?? [])
  if (options.format === 'text') {
    const lines = ordered.map(({ number, text }) => (isNumbered ? `[${number}] ${text}` : text))
    return print(lines.join('\n'))
  }
  const listItems = ordered.map(({ number, html }) =>
    isNumbered ? `<li value="${number}">${html}</li>` : `<li>${html}</li>`,
  )
  const tag = isNumbered ? 'ol' : 'ul'
  print(`<${tag}>\n${listItems.join('\n')}\n</${tag}>`)
}

/** Adds `cite format`: the reference list as a style prints it. */
export function addCiteFormat(cite: Command, program: Command, done: (code: number) => void): void {
  cite
    .command('format')
    .description('the reference list as a style prints it')
    .argument('[target]', 'the folder of a review, or a bibliography (.json, .bib)', '.')
    .option('--style <style>', 'a shipped style, a .csl file, or package/style')
    .option('--language <tag>', 'language of the list, where the style follows it')
    .addOption(
      program.createOption('--format <format>').choices(['text', 'json', 'html']).default('text'),
    )
    .action(async (target: string, options: FormatOptions) => {
      await formatEntries(target, { ...options, ...program.opts() })
      done(0)
    })
}
