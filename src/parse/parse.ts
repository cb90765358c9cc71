import type { Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Language } from '../language/language.ts'
import { languageOf } from '../language/languages.ts'
import type { Problem } from '../model/problem.ts'
import type { Article, Parsed, Refusal, Side, Sources, Span } from '../model/review.ts'
import { walkMdast } from '../model/walk.ts'
import { readBlockHtml } from './block-html.ts'
import { settleInPlace } from './citation-settle.ts'
import { gatherFigures } from './figures.ts'
import { partNotes, sortNotes } from './footnotes.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { readInlineHtml } from './inline-html.ts'
import { parseMarkdown } from './markdown.ts'
import { plainText } from './plain-text.ts'
import {
  htmlProblem,
  openFrontMatter,
  printedListNote,
  unknownNotes,
  unusedNote,
} from './problems.ts'
import { placeInFile, positionOf, scalarOffsets } from './scalar-places.ts'
import { nestSections, sortSections } from './sections.ts'
import { joinSoftBreaks } from './soft-breaks.ts'
import { waiverComments } from './waiver-comments.ts'

const noFrontMatter: FrontMatter = {
  meta: { authors: [], affiliations: [], keywords: [], translators: [] },
  abstract: undefined,
  ranges: {},
}

function settle(tree: Root, language: Language, entries: number | undefined, source: string) {
  // A table of HTML may hold Markdown, whose tags are read after it.
  const notes = [...readBlockHtml(tree, language, source), ...readInlineHtml(tree)]
  const shaped = gatherFigures(joinSoftBreaks(tree, language), language)
  return { ...settleInPlace(shaped, { language, entries, source }), notes }
}

/** A stretch of the front matter, which starts behind the file's first line, as one of the file. */
function inFile(source: string, { start, end }: Span): Span {
  const base = (/\r\n|\r|\n/u.exec(source)?.index ?? 0) + (/^[^\r\n]*\r\n/u.test(source) ? 2 : 1)
  return { start: base + start, end: base + end }
}

function parseAbstract({ abstract, ranges }: FrontMatter, source: string): Root {
  if (abstract === undefined) return { type: 'root', children: [] }
  const tree = parseMarkdown(abstract)
  if (ranges.abstract === undefined) return tree
  return placeInFile(tree, source, scalarOffsets(source, inFile(source, ranges.abstract), abstract))
}

function positionOfTitle({ meta, ranges }: FrontMatter, source: string): Position | undefined {
  if (meta.title === undefined || ranges.title === undefined) return undefined
  const span = inFile(source, ranges.title)
  const offsets = scalarOffsets(source, span, meta.title)
  return positionOf(source, { start: offsets[0] ?? span.start, end: offsets.at(-1) ?? span.end })
}

interface Title {
  readonly text?: string
  readonly position?: Position
}

/** The title, where it is written, and the nodes without it. */
function titleOf(
  nodes: readonly RootContent[],
  matter: FrontMatter,
  source: string,
): [Title, readonly RootContent[]] {
  const { title } = matter.meta
  const position = positionOfTitle(matter, source)
  const named = {
    ...(title === undefined ? {} : { text: title }),
    ...(position === undefined ? {} : { position }),
  }
  const tops = nodes.filter((node) => node.type === 'heading' && node.depth === 1)
  const [only] = tops
  if (tops.length !== 1 || only === undefined) return [named, nodes]
  const text = plainText(only)
  if (title !== undefined && title !== text) return [named, nodes]
  const place = position ?? only.position
  return [
    { text, ...(place === undefined ? {} : { position: place }) },
    nodes.filter((node) => node !== only),
  ]
}

/** An article and what there is to say of it. */
interface ReadArticle {
  readonly article: Article
  readonly problems: readonly Problem[]
}

/** Brackets of the title, which is printed as plain text: a marker there cites nothing. */
function refusalsOfTitle(
  nodes: readonly RootContent[],
  rest: readonly RootContent[],
  settled: (tree: Root) => { readonly tree: Root; readonly refusals: readonly Refusal[] },
): readonly Refusal[] {
  const heading = nodes.find((node) => node.type === 'heading' && node.depth === 1)
  if (heading === undefined || rest.includes(heading)) return []
  const { tree, refusals } = settled({ type: 'root', children: [heading] })
  const markers: Refusal[] = []
  walkMdast(tree, (node) => {
    if (node.type !== 'citationGroup') return
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    markers.push({ line, column, text: node.value, reason: 'in the title' })
  })
  return [...refusals, ...markers]
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
  const entries = sources.bibliography.entries.length || undefined
  const tree = parseMarkdown(source)
  const comments = waiverComments(tree, source, side, file.path)
  const yaml = tree.children[0]?.type === 'yaml' ? tree.children[0] : undefined
  const matter = yaml
    ? readFrontMatter(yaml.value, file.path, (yaml.position?.start.line ?? 1) + 1)
    : noFrontMatter
  const summaryTree = parseAbstract(matter, source)
  const ofSummary = waiverComments(summaryTree, source, side, file.path)
  const front = settle(summaryTree, language, entries, source)
  const all = yaml ? tree.children.slice(1) : tree.children
  const [title, rest] = titleOf(all, matter, source)
  const ofTitle = refusalsOfTitle(all, rest, (one) => settle(one, language, entries, source))
  const body = settle({ ...tree, children: [...rest] }, language, entries, source)
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
  const refusals: Refusal[] = [...front.refusals, ...ofTitle, ...body.refusals]
  const article: Article = {
    side,
    language,
    tag,
    file,
    tree: { ...tree, children: [...sorted.body] },
    meta: {
      ...matter.meta,
      ...(title.text === undefined ? {} : { title: title.text }),
      keywords: matter.meta.keywords.length > 0 ? matter.meta.keywords : keywords,
    },
    ...(title.position === undefined ? {} : { titlePosition: title.position }),
    abstract,
    notes: notes.used,
    printedList: sorted.references,
    refusals: refusals.sort((a, b) => a.line - b.line || a.column - b.column),
    comments: [...ofSummary, ...comments],
  }
  const problems = [
    ...(yaml ? [] : openFrontMatter(article)),
    ...[...front.notes, ...body.notes].map((note) => htmlProblem(article, note)),
    ...notes.unused.flatMap((note) => unusedNote(article, note)),
    ...unknownNotes(article),
    ...printedListNote(article, entries === undefined),
  ]
  return { article, problems }
}

/**
 * Text → tree, once, with positions. Throws InputError at front matter that is wrong. What looks
 * like a marker and is none becomes text and is listed in `refusals`.
 */
export function parse(sources: Sources): Parsed {
  const source = parseArticle(sources, 'source')
  const translation = parseArticle(sources, 'translation')
  return {
    ...sources,
    articles: { source: source.article, translation: translation.article },
    problems: [...sources.problems, ...source.problems, ...translation.problems],
  }
}
