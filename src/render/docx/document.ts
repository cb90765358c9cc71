import type { Document, ISectionOptions, Paragraph } from 'docx'
import type { Side, Unit } from '../../model/review.ts'
import { plainTitle, writtenText } from '../manuscript.ts'
import { abbreviations, ownHeading, references } from './back.ts'
import { blocks } from './blocks.ts'
import { bilingualBody, figures, isAbstract, isBody, singleBody, unitBlocks } from './body.ts'
import type { WordContext } from './context.ts'
import { byline, declarations, keywords, shortTitle, title } from './front.ts'
import { numberingOf } from './lists.ts'
import type { WordProfile } from './profile.ts'
import { textRun } from './runs.ts'
import type { Blocks } from './setting.ts'
import { stylesOf } from './styles.ts'

type Contexts = ReadonlyMap<Side, WordContext>

/** Which parts of a manuscript a document holds: a submission hands them in as files of their own. */
export type Part = 'whole' | 'title-page' | 'text'

/** A document, and what is numbered through it. */
export interface Parts {
  /** The language that the document is in, then the other one. */
  readonly contexts: Contexts
  /** The sides whose text it holds. */
  readonly shown: readonly Side[]
  readonly profile: WordProfile
  readonly part: Part
}

const abstractUnits = (context: WordContext): readonly Unit[] =>
  context.review.units.filter((unit) => isAbstract(unit) && unit.blocks[context.side] !== undefined)

function abstract(context: WordContext): Blocks {
  const units = abstractUnits(context)
  const { labels } = context.article.language
  return [
    ...(units.length === 0 ? [] : [ownHeading(labels.abstract, context)]),
    ...units.flatMap((unit) => unitBlocks(unit, context, { style: 'Abstract' })),
    ...keywords(context),
  ]
}

/** Title, authors, abstract and keywords of every language, the document's own first. */
function frontBlock({ contexts, profile, shown }: Parts): Blocks {
  const all = [...contexts.values()].filter(
    ({ side }) => profile.hasBilingualFront || shown.includes(side),
  )
  return all.flatMap((context, index) => {
    const own = [...title(context, index === 0), ...byline(context)]
    // Side by side, the abstracts stand in the table below.
    return profile.isBilingual && shown.length > 1 ? own : [...own, ...abstract(context)]
  })
}

function bilingualText(parts: Parts): Blocks {
  const { contexts } = parts
  const both = [...contexts.values()]
  const [first] = both
  if (first === undefined) return []
  const { units } = first.review
  const abstracts = units.filter(isAbstract)
  const label = both.map(({ article }) => article.language.labels.abstract).join(' / ')
  return [
    ...(abstracts.length === 0 ? [] : [ownHeading(label, first)]),
    ...bilingualBody(abstracts, contexts, { style: 'Abstract' }),
    ...both.flatMap(keywords),
    ...bilingualBody(units.filter(isBody), contexts),
    ...both.flatMap(declarations),
  ]
}

function back({ contexts, shown, profile }: Parts): Blocks {
  const own = [...contexts.values()].filter(({ side }) => shown.includes(side))
  const [first] = own
  if (first === undefined) return []
  const last = profile.figuresLast ? own.flatMap(figures) : []
  const label = first.article.language.labels.figureLegends
  return [
    ...own.flatMap((context) => abbreviations(context, contexts)),
    ...references(first, contexts),
    ...(last.length === 0 ? [] : [ownHeading(label, first), ...last]),
  ]
}

function text(parts: Parts): Blocks {
  const { contexts, shown, profile } = parts
  if (profile.isBilingual && shown.length > 1) return bilingualText(parts)
  return shown.flatMap((side) => {
    const context = contexts.get(side)
    if (context === undefined) return []
    return [
      ...(profile.front === 'title-page' ? abstract(context) : []),
      ...singleBody(context, profile.figuresLast),
      ...declarations(context),
    ]
  })
}

function titlePage({ contexts, shown }: Parts): readonly Paragraph[] {
  return shown.flatMap((side) => {
    const context = contexts.get(side)
    if (context === undefined) return []
    const people = byline(context)
    // The running head stands in the header too.
    return [...title(context, true), ...people, ...(people.length > 0 ? shortTitle(context) : [])]
  })
}

function sectionOf(
  children: Blocks,
  parts: Parts,
  { isText, breaks }: { isText: boolean; breaks: boolean },
): ISectionOptions {
  const { profile, contexts } = parts
  const [first] = contexts.values()
  if (first === undefined) throw new Error('A Word document has at least one language.')
  const { library, article } = first
  const { Footer, Header, Paragraph: Line, PageNumber, TextRun, LineNumberRestartFormat } = library
  const head = writtenText(article.meta.short_title ?? '')
  const { page, margin } = profile
  const lines = { countBy: 1, restart: LineNumberRestartFormat.CONTINUOUS, distance: 360 }
  return {
    properties: {
      page: {
        size: { ...page },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
      ...(breaks ? {} : { type: 'continuous' as const }),
      ...(isText && profile.hasLineNumbers ? { lineNumbers: lines } : {}),
    },
    ...(head === ''
      ? {}
      : {
          headers: {
            default: new Header({
              children: [new Line({ style: 'Header', children: [...textRun(head, {}, first)] })],
            }),
          },
        }),
    footers: {
      default: new Footer({
        children: [
          new Line({
            style: 'Footer',
            children: [new TextRun({ children: [PageNumber.CURRENT] })],
          }),
        ],
      }),
    },
    children: [...children],
  }
}

/** Sections: a title page stands before the text where the profile has one. */
function sections(parts: Parts): readonly ISectionOptions[] {
  const { profile, part, contexts, shown } = parts
  if (part === 'title-page') {
    const own = [...contexts.values()].filter(({ side }) => shown.includes(side))
    const page = [...titlePage(parts), ...own.flatMap(declarations)]
    return [sectionOf(page, parts, { isText: false, breaks: true })]
  }
  const rest = [...text(parts), ...back(parts)]
  if (profile.front === 'block') {
    return [sectionOf([...frontBlock(parts), ...rest], parts, { isText: true, breaks: true })]
  }
  const page = titlePage(parts)
  // Without a name there is nothing to keep from the readers of the text.
  if (part === 'text' || page.length < 2) {
    const titles = shown.flatMap((side) => {
      const context = contexts.get(side)
      return context === undefined ? [] : title(context, true)
    })
    return [sectionOf([...titles, ...rest], parts, { isText: true, breaks: true })]
  }
  return [
    sectionOf(page, parts, { isText: false, breaks: true }),
    sectionOf(rest, parts, { isText: true, breaks: true }),
  ]
}

/** Footnotes by their ids; those that nothing calls are left out, as their problem says. */
function footnotes({ contexts }: Parts): Record<string, { children: Paragraph[] }> {
  const made: Record<string, { children: Paragraph[] }> = {}
  for (const context of contexts.values()) {
    const { review, side, noteIds, library } = context
    for (const { blocks: own } of review.units) {
      const node = own[side]?.node
      if (node?.type !== 'footnoteDefinition') continue
      const id = noteIds.get(`${side} ${node.identifier.toUpperCase()}`)
      if (id === undefined) continue
      const content = node.children.flatMap((child) =>
        blocks(child, context, { style: 'FootnoteText' }),
      )
      made[String(id)] = {
        children: content.filter((one): one is Paragraph => one instanceof library.Paragraph),
      }
    }
  }
  return made
}

/** A whole document of the package. */
export function documentOf(parts: Parts): Document {
  const [first] = parts.contexts.values()
  if (first === undefined) throw new Error('A Word document has at least one language.')
  const { library, review, side, listStarts } = first
  const notes = footnotes(parts)
  const made = sections(parts)
  return new library.Document({
    title: plainTitle(review, side),
    styles: stylesOf(parts.profile),
    numbering: numberingOf(listStarts),
    footnotes: notes,
    sections: made,
  })
}
