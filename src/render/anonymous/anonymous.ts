import { itemLanguage } from '../../model/item-language.ts'
import type { Meta } from '../../model/meta.ts'
import type { Problem } from '../../model/problem.ts'
import type { Reference } from '../../model/reference.ts'
import {
  type Article,
  type Block,
  type Review,
  type Side,
  sides,
  type Unit,
} from '../../model/review.ts'
import type { RenderContext } from '../format.ts'
import { plainWords } from '../manuscript.ts'
import { withoutAuthorParts } from './parts.ts'
import { plainPicture } from './pictures.ts'
import { type Secrets, secretsOf } from './secrets.ts'
import { redacted, redactedTree } from './tree.ts'

/** What is found nowhere. */
const nothing = /(?!)/gu

interface Hiding {
  readonly secrets: Secrets
  readonly anywhere: RegExp
}

const info = (message: string): Problem => ({
  rule: 'render/anonymous',
  severity: 'info',
  message,
  unit: null,
  places: [],
})

/** Names, addresses, funds, and what leads to the published text are gone; the rest is read through. */
function plainMeta({ meta, language }: Article, { anywhere }: Hiding): Meta {
  const {
    funding: _funding,
    acknowledgements: _thanks,
    contributions: _contributions,
    doi: _doi,
    volume: _volume,
    issue: _issue,
    first_page: _first,
    last_page: _last,
    ...rest
  } = meta
  const hide = (text: string): string => redacted(text, anywhere, language.labels.blinded)
  const texts = [
    'title',
    'short_title',
    'conflicts',
    'ethics',
    'data_availability',
    'license',
  ] as const
  const hidden = texts.flatMap((key) => {
    const text = rest[key]
    return text === undefined ? [] : [[key, hide(text)] as const]
  })
  return {
    ...rest,
    ...Object.fromEntries(hidden),
    authors: [],
    affiliations: [],
    translators: [],
    keywords: rest.keywords.map(hide),
  }
}

function plainArticle(article: Article, hiding: Hiding): Article {
  const instead = article.language.labels.blinded
  const tree = <T extends Parameters<typeof redactedTree>[0]>(node: T): T =>
    redactedTree(node, hiding.anywhere, instead)
  return {
    ...article,
    meta: plainMeta(article, hiding),
    tree: tree(article.tree),
    abstract: article.abstract.map(tree),
    notes: article.notes.map(tree),
    printedList: [],
  }
}

function plainBlock(block: Block, instead: string, { anywhere }: Hiding): Block {
  return {
    ...block,
    text: redacted(block.text, anywhere, instead),
    node: redactedTree(block.node, anywhere, instead),
  }
}

function plainUnit(unit: Unit, review: Review, hiding: Hiding): Unit {
  const blocks: Partial<Record<Side, Block>> = {}
  for (const side of sides) {
    const block = unit.blocks[side]
    const { labels } = review.articles[side].language
    if (block !== undefined) blocks[side] = plainBlock(block, labels.blinded, hiding)
  }
  return { ...unit, blocks }
}

/** The people of an entry as it may print them, and the entry as it is printed. */
function namesIn({ item, content }: Reference): string {
  const people = Object.values(item).flatMap((value) =>
    Array.isArray(value)
      ? value.flatMap(({ family, given, literal }: Record<string, unknown>) => [
          `${given ?? ''} ${family ?? ''}`,
          `${family ?? ''}${given ?? ''}`,
          `${family ?? ''} ${given ?? ''}`,
          String(literal ?? ''),
        ])
      : [],
  )
  return [...people, plainWords(content), item.title ?? ''].join('\n')
}

/** Entries by one of the authors keep their number and say no more. */
function plainReferences(review: Review, { secrets }: Hiding) {
  const withheld: number[] = []
  const references = review.references.map((reference): Reference => {
    const { number, item } = reference
    if (secrets.people?.test(namesIn(reference)) !== true) return reference
    withheld.push(number)
    const words = itemLanguage(item).labels.withheld
    const hidden = { id: `withheld-${number}`, type: 'document', title: words }
    return { number, item: hidden, content: [{ type: 'text', value: words }] }
  })
  return { references, withheld }
}

function told(
  left: readonly Unit[],
  withheld: readonly number[],
  kept: readonly string[],
): readonly Problem[] {
  return [
    ...(left.length === 0
      ? []
      : [
          info(
            `Left out of the blinded text, because it says who wrote it: ${left.map(({ id }) => id).join(', ')}.`,
          ),
        ]),
    ...(withheld.length === 0
      ? []
      : [
          info(
            `Withheld in the blinded list of references, because one of the authors, or somebody of the same name, wrote them: ${withheld.join(', ')}.`,
          ),
        ]),
    ...(kept.length === 0
      ? []
      : [
          info(
            `The initials ${kept.join(', ')} of authors also stand for a term and are left where they stand without dots; look for them before you hand the blinded text in.`,
          ),
        ]),
  ]
}

/**
 * A formatted review for readers who may not know its authors (craft SUBM-14): no name in any
 * spelling, no affiliation, address, fund, thanks or contribution, in text, metadata and pictures.
 */
export function anonymised(
  review: Review,
  context: RenderContext,
): {
  readonly review: Review
  readonly context: RenderContext
  readonly problems: readonly Problem[]
} {
  const secrets = secretsOf(review)
  const hiding: Hiding = { secrets, anywhere: secrets.anywhere ?? nothing }
  const parts = withoutAuthorParts(review)
  const { references, withheld } = plainReferences(review, hiding)
  const { source, translation } = review.articles
  const { authorDate } = review
  const labels = new Map(
    [...(authorDate?.labels ?? [])].map(([number, label]) => [
      number,
      withheld.includes(number) ? source.language.labels.blinded : label,
    ]),
  )
  const concepts = review.glossary.concepts.map(({ source: _source, note: _note, ...rest }) => rest)
  const made: Review = {
    ...review,
    articles: {
      source: plainArticle(source, hiding),
      translation: plainArticle(translation, hiding),
    },
    units: parts.units.map((unit) => plainUnit(unit, review, hiding)),
    references,
    glossary: { ...review.glossary, concepts },
    ...(authorDate === undefined ? {} : { authorDate: { ...authorDate, labels } }),
  }
  const hide = (text: string): string =>
    redacted(text, hiding.anywhere, source.language.labels.blinded)
  const image = (url: string): string | undefined => {
    const uri = context.image(url)
    return uri === undefined ? undefined : plainPicture(uri, hide)
  }
  return {
    review: made,
    context: { ...context, image },
    problems: told(parts.left, withheld, secrets.kept),
  }
}
