import type { Root, RootContent } from 'mdast'
import type { Language } from '../language/language.ts'
import { languageOf } from '../language/languages.ts'
import type { Meta } from '../model/meta.ts'
import type { Problem } from '../model/problem.ts'
import type { Article, Parsed, Refusal, Side, Sources } from '../model/review.ts'
import { settleCitations } from './citation-settle.ts'
import { gatherFigures } from './figures.ts'
import { partNotes, sortNotes } from './footnotes.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { readInlineHtml } from './inline-html.ts'
import { parseMarkdown } from './markdown.ts'
import { plainText } from './plain-text.ts'
import { printedListNote, unusedNote } from './problems.ts'
import { nestSections, sortSections } from './sections.ts'
import { joinSoftBreaks } from './soft-breaks.ts'

const noFrontMatter: FrontMatter = {
  meta: { authors: [], affiliations: [], keywords: [], translators: [] },
  abstract: undefined,
  abstractLine: 1,
}

function settle(tree: Root, language: Language, entries: number | undefined, source: string) {
  const shaped = gatherFigures(joinSoftBreaks(readInlineHtml(tree), language), language)
  return settleCitations(shaped, { language, entries, source })
}

/**
 * The same file with everything but the lines of the abstract blanked out, so that the abstract is
 * parsed like any text and its positions are those of the file.
 */
function onlyLines(source: string, first: number, last: number): string {
  return source
    .split('\n')
    .map((line, index) =>
      index + 1 >= first && index + 1 <= last ? line : ' '.repeat(line.length),
    )
    .join('\n')
}

function parseAbstract(matter: FrontMatter, source: string, end: number): Root {
  const { abstract, abstractLine } = matter
  if (abstract === undefined) return { type: 'root', children: [] }
  const lines = source.split('\n')
  // A block scalar (`|`, `>`) has its text below the key, indented as the first line of it is.
  if (!/:\s*[|>][-+\d]*\s*$/u.test((lines[abstractLine - 1] ?? '').replace(/\r$/u, ''))) {
    return parseMarkdown(abstract)
  }
  let last = abstractLine
  while (last + 1 < end && /^(?:[ \t]|\s*$)/u.test(lines[last] ?? '')) last += 1
  return parseMarkdown(onlyLines(source, abstractLine + 1, last))
}

function titleOf(nodes: readonly RootContent[], meta: Meta): [string | undefined, RootContent[]] {
  const tops = nodes.filter((node) => node.type === 'heading' && node.depth === 1)
  const [only] = tops
  if (tops.length !== 1 || only === undefined) return [meta.title, [...nodes]]
  const text = plainText(only)
  if (meta.title !== undefined && meta.title !== text) return [meta.title, [...nodes]]
  return [text, nodes.filter((node) => node !== only)]
}

/** An article and what there is to say of it. */
interface ReadArticle {
  readonly article: Article
  readonly problems: readonly Problem[]
}

function headingName(language: Language) {
  return (heading: RootContent | undefined) => {
    const text = heading === undefined ? '' : plainText(heading)
    const key = text.replaceAll(/[\s\u3000:：]/gu, '').toLowerCase()
    const names = ['abstract', 'keywords', 'references'] as const
    return names.find((name) => language.headings[name].includes(key))
  }
}

function parseArticle(sources: Sources, side: Side): ReadArticle {
  const tag = sources.config[side].language
  const language = languageOf(tag)
  if (language === undefined) throw new Error(`the language ${tag} was not checked`)
  const file = sources.files[side]
  const source = String(file)
  const entries = sources.bibliography.items.length || undefined
  const tree = parseMarkdown(source)
  const yaml = tree.children[0]?.type === 'yaml' ? tree.children[0] : undefined
  const matter = yaml
    ? readFrontMatter(yaml.value, file.path, (yaml.position?.start.line ?? 1) + 1)
    : noFrontMatter
  const end = yaml?.position?.end.line ?? 0
  const front = settle(parseAbstract(matter, source, end), language, entries, source)
  const [title, rest] = titleOf(yaml ? tree.children.slice(1) : tree.children, matter.meta)
  const body = settle({ ...tree, children: rest }, language, entries, source)
  const text = partNotes(nestSections(body.tree).children)
  const summary = partNotes(front.tree.children)
  const sorted = sortSections(text.blocks, headingName(language))
  const abstract = [...summary.blocks, ...sorted.abstract]
  const notes = sortNotes([...summary.notes, ...text.notes], [...abstract, ...sorted.body])
  const keywords = sorted.keywords.flatMap((node) =>
    plainText(node)
      .split(/[;；,，、\n]/u)
      .flatMap((word) => word.trim() || []),
  )
  const refusals: Refusal[] = [...front.refusals, ...body.refusals]
  const article: Article = {
    side,
    language,
    tag,
    file,
    tree: { ...tree, children: [...sorted.body] },
    meta: {
      ...matter.meta,
      ...(title === undefined ? {} : { title }),
      keywords: matter.meta.keywords.length > 0 ? matter.meta.keywords : keywords,
    },
    abstract,
    notes: notes.used,
    printedList: sorted.references,
    refusals: refusals.sort((a, b) => a.line - b.line || a.column - b.column),
  }
  const problems = [
    ...notes.unused.flatMap((note) => unusedNote(article, note)),
    ...printedListNote(article, entries === undefined),
  ]
  return { article, problems }
}

/**
 * Text → tree, once, with positions. Throws InputError at front matter that is wrong. What looks
 * like a marker and is none becomes text and is listed in `refusals`.
 */
export function parse(sources: Sources): Parsed {
  const [source, translation] = [
    parseArticle(sources, 'source'),
    parseArticle(sources, 'translation'),
  ]
  return {
    ...sources,
    articles: { source: source.article, translation: translation.article },
    problems: [...sources.problems, ...source.problems, ...translation.problems],
  }
}
