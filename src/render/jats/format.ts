import type { Node } from 'unist'
import type { Problem, Severity } from '../../model/problem.ts'
import type { Review, Side } from '../../model/review.ts'
import { usedTerms } from '../../terms/used-terms.ts'
import type { RenderContext, Rendered } from '../format.ts'
import { problemAt, shownSides } from '../html/context.ts'
import { formulasOf } from '../html/formulas.ts'
import { definitionsOf, plainTitle } from '../manuscript.ts'
import { strayCharacters } from '../stray-characters.ts'
import { articleOf, tagIn } from './article.ts'
import type { JatsContext } from './context.ts'
import { lostDates } from './front.ts'
import { picturesOf } from './pictures.ts'
import { withWholeLinks } from './settle.ts'
import { documentOf } from './xml.ts'

const doctypes = {
  '1.3': {
    public: '-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3 v1.3 20210610//EN',
    system: 'JATS-journalpublishing1-3-mathml3.dtd',
  },
  '1.4': {
    public: '-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3 v1.4 20241031//EN',
    system: 'JATS-journalpublishing1-4-mathml3.dtd',
  },
} as const

const isSame = (one: Problem, other: Problem): boolean =>
  one.message === other.message && JSON.stringify(one.places) === JSON.stringify(other.places)

/** What the file should say and the review does not. */
function missingFacts(review: Review, main: Side): readonly Problem[] {
  const { meta, file } = review.articles[main]
  const problem = (severity: Severity, message: string): Problem => ({
    rule: 'render/jats',
    severity,
    message,
    unit: null,
    places: [],
  })
  const { title, short_title: short, issn } = meta.venue ?? {}
  const lost = lostDates(meta).map((date) =>
    problem(
      'warning',
      `The date \`${date}\` in ${file.path} is left out of review.xml, which holds a year, a month and a day; write it as 2026-11-23, 2026-11 or 2026.`,
    ),
  )
  const isKnown = (title ?? short) !== undefined && issn !== undefined
  return [
    ...(plainTitle(review, main) === ''
      ? [
          problem(
            'warning',
            `${file.path} has no title, which review.xml asks for; it stays empty there.`,
          ),
        ]
      : []),
    ...(isKnown
      ? []
      : [
          problem(
            'info',
            `${file.path} names no journal with its ISSN (\`venue: { title, short_title, issn }\`), which JATS Publishing asks for; their elements stay empty in review.xml.`,
          ),
        ]),
    ...lost,
  ]
}

/** Both languages of a review as one article in JATS Publishing, or one of them alone. */
export async function renderJats(review: Review, context: RenderContext): Promise<Rendered> {
  const shown = shownSides(context.only ?? 'parallel')
  const [main = 'source', second] = shown
  const problems: Problem[] = []
  const pictures = picturesOf(review, shown, context)
  const contextOf = (side: Side) =>
    contextFor(review, context, side, {
      isTranslated: second !== undefined,
      isMain: side === main,
      picture: (url) => pictures.names.get(url),
      add: (problem) => {
        if (!problems.some((known) => isSame(known, problem))) problems.push(problem)
      },
    })
  const tree = articleOf({
    main: await contextOf(main),
    translation: second === undefined ? undefined : await contextOf(second),
  })
  const content = documentOf(withWholeLinks(tree), doctypes[review.config.jats.version])
  return {
    content,
    files: pictures.files,
    problems: [...missingFacts(review, main), ...strayCharacters(review, shown), ...problems],
  }
}

interface Place {
  /** Whether the file holds both languages. */
  readonly isTranslated: boolean
  /** Whether this language is that of the article, not of a sub-article. */
  readonly isMain: boolean
  readonly picture: (url: string) => string | undefined
  readonly add: (problem: Problem) => void
}

async function contextFor(
  review: Review,
  { markers }: RenderContext,
  side: Side,
  place: Place,
): Promise<JatsContext> {
  const article = review.articles[side]
  const lang = tagIn(review, side)
  const { profile, version, ranges } = review.config.jats
  const report = (rule: string, severity: Severity, message: string, node: Node): void =>
    place.add(problemAt(review, side, node, rule, severity, message))
  const idOf = (id: string) => (place.isMain ? id : `${id}.${lang}`)
  const own = review.units.flatMap((unit) => unit.blocks[side]?.node ?? [])
  const printed = review.references.flatMap(({ content }) => content)
  const isInBoth = new Set(
    review.units
      .filter(({ blocks }) => blocks.source !== undefined && blocks.translation !== undefined)
      .map(({ id }) => id),
  )
  const isGrouped = version === '1.4' && place.isTranslated
  return {
    review,
    side,
    lang,
    markers,
    idOf,
    groupOf: (id) => (isGrouped && isInBoth.has(id) ? id : undefined),
    listsHidden: (ranges ?? (profile === 'pmc' ? 'ends' : 'all')) === 'all',
    formulas: await formulasOf([...own, ...printed], { report, source: String(article.file) }),
    definitions: definitionsOf(article),
    notes: notesOf(review, side, idOf),
    kinds: new Map(
      review.units.flatMap(({ id, kind, blocks }) =>
        blocks[side] === undefined ? [] : [[id, kind] as const],
      ),
    ),
    numbers: new Set(review.references.map(({ number }) => number)),
    terms: new Set(usedTerms(review, side).map(({ id }) => id)),
    picture: place.picture,
    report,
  }
}

/** Footnotes by their labels, counted in the order of their first references. */
function notesOf(
  { units, articles }: Review,
  side: Side,
  idOf: (id: string) => string,
): JatsContext['notes'] {
  const numbers = new Map(
    articles[side].notes.map(({ identifier }, index) => [identifier, index + 1]),
  )
  return new Map(
    units.flatMap(({ id, blocks }) => {
      const node = blocks[side]?.node
      if (node?.type !== 'footnoteDefinition') return []
      const number = numbers.get(node.identifier) ?? numbers.size + 1
      return [[node.identifier, { number, id: idOf(id) }] as const]
    }),
  )
}
