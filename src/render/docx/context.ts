import type { Element } from 'hast'
import type { Definition, Nodes, RootContent } from 'mdast'
import type { Problem, Severity } from '../../model/problem.ts'
import type { Article, Review, Side } from '../../model/review.ts'
import type { RenderContext } from '../format.ts'
import { problemAt } from '../html/context.ts'
import { type Formula, formulasOf } from '../html/formulas.ts'
import { definitionsOf } from '../manuscript.ts'
import type { WordPicture } from './pictures.ts'
import type { WordProfile } from './profile.ts'
import type { Blocks, Setting } from './setting.ts'
import type { Library } from './xml.ts'

/** What is counted through a whole document. */
export interface Counts {
  bookmarks: number
  drawings: number
  lists: number
  notes: number
  fields: number
}

/** What the parts of a document look up while it is written. */
export interface WordContext {
  readonly library: Library
  readonly review: Review
  readonly article: Article
  readonly side: Side
  readonly profile: WordProfile
  readonly render: RenderContext
  readonly pictures: ReadonlyMap<string, WordPicture>
  readonly formulas: ReadonlyMap<Formula, Element>
  readonly definitions: ReadonlyMap<string, Definition>
  /** Ids of the units that the document shows, to which it can link. */
  readonly unitIds: ReadonlySet<string>
  /** Footnotes in the order in which they are called, by side and label. */
  readonly noteIds: Map<string, number>
  /** Where ordered lists begin, each a numbering of its own. */
  readonly listStarts: Set<number>
  readonly counts: Counts
  /** A block as paragraphs and tables: for what holds blocks itself. */
  readonly blocks: (node: RootContent, context: WordContext, setting: Setting) => Blocks
  /** Width of the lines in twips. */
  readonly measure: number
  /** Pictures that stand in the document already. */
  readonly shown: Set<string>
  readonly pictureNodes: { readonly url: string; readonly node: Nodes }[]
  readonly hasFields: boolean
  readonly report: (
    rule: string,
    severity: Severity,
    message: string,
    node: Parameters<typeof problemAt>[2],
  ) => void
}

/** What the contexts of both languages share. */
export interface Shared
  extends Pick<
    WordContext,
    | 'library'
    | 'blocks'
    | 'review'
    | 'profile'
    | 'render'
    | 'pictures'
    | 'unitIds'
    | 'noteIds'
    | 'listStarts'
    | 'counts'
    | 'measure'
    | 'shown'
    | 'pictureNodes'
    | 'hasFields'
  > {
  readonly problems: Problem[]
}

/** The context of one language, its formulas prepared. */
export async function contextOf(shared: Shared, side: Side): Promise<WordContext> {
  const { review, problems } = shared
  const article = review.articles[side]
  const report: WordContext['report'] = (rule, severity, message, node) => {
    const made = problemAt(review, side, node, rule, severity, message)
    const isKnown = problems.some(
      (one) =>
        one.message === made.message && JSON.stringify(one.places) === JSON.stringify(made.places),
    )
    if (!isKnown) problems.push(made)
  }
  const roots = review.units.flatMap(({ blocks }) => blocks[side]?.node ?? [])
  return {
    ...shared,
    side,
    article,
    definitions: definitionsOf(article),
    formulas: await formulasOf(roots, { report, source: String(article.file) }),
    report,
  }
}
