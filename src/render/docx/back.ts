import type { Paragraph, ParagraphChild } from 'docx'
import { itemLanguage } from '../../model/item-language.ts'
import { type Side, sides } from '../../model/review.ts'
import { usedAbbreviations } from '../../terms/used-terms.ts'
import { paragraphOf } from './blocks.ts'
import type { WordContext } from './context.ts'
import { bibliographyCode, fieldAround } from './fields.ts'
import { inline } from './inline.ts'
import { textRun } from './runs.ts'
import { componentOf, tag } from './xml.ts'

/** A heading of ours. */
export function ownHeading(text: string, context: WordContext): Paragraph {
  return paragraphOf(textRun(text, {}, context), { style: 'Heading1' }, context)
}

const tab = (context: WordContext): ParagraphChild =>
  componentOf(context.library, tag('w:r', {}, tag('w:tab')))

/** What the text of a language shortens, and what that stands for, by letters. */
export function abbreviations(
  context: WordContext,
  others: ReadonlyMap<Side, WordContext>,
): readonly Paragraph[] {
  const { review, side, article } = context
  const rows = usedAbbreviations(review, side)
  if (rows.length === 0) return []
  const { comma, abbreviations: label } = article.language.labels
  const made = rows.map(({ short, full }) => {
    const named = full.flatMap((name, index): readonly ParagraphChild[] => [
      ...(index === 0 ? [] : textRun(comma, {}, context)),
      ...textRun(name.text, {}, others.get(name.side) ?? context),
    ])
    // A reader of a text in Latin letters needs no Chinese name.
    const wanted =
      article.language.unspacedLetters === undefined
        ? full.filter((name) => name.side === side)
        : full
    const shown =
      wanted.length === full.length
        ? named
        : textRun(wanted[0]?.text ?? full[0]?.text ?? '', {}, context)
    const lead = textRun(short.join(comma), { bold: true }, context)
    return paragraphOf([...lead, tab(context), ...shown], { style: 'Abbreviations' }, context, {
      tabStops: [{ type: 'left', position: 1440 }],
      indent: { left: 1440, hanging: 1440 },
    })
  })
  return [ownHeading(label, context), ...made]
}

/** Entries in the order of the review, each in its own language, numbered as the markers number them. */
export function references(
  context: WordContext,
  contexts: ReadonlyMap<Side, WordContext>,
): readonly Paragraph[] {
  const { review, article } = context
  if (review.references.length === 0) return []
  const isNumbered = review.authorDate === undefined
  const isFull = review.config.citations.brackets === 'full'
  const inBrackets = review.config.citations.style.startsWith('gb-t-7714')
  const label = (number: number): string =>
    inBrackets ? (isFull ? `［${number}］` : `[${number}]`) : `${number}.`
  const entries = review.references.map(({ number, item, content }) => {
    const own = sides.find((side) => review.articles[side].language === itemLanguage(item))
    const entryContext = (own === undefined ? undefined : contexts.get(own)) ?? context
    const text =
      content.length > 0
        ? inline(content, entryContext)
        : textRun(item.title ?? item.id, {}, entryContext)
    return [...(isNumbered ? [...textRun(label(number), {}, context), tab(context)] : []), ...text]
  })
  const made = asField(entries, context).map((content) =>
    paragraphOf(content, { style: 'Bibliography' }, context),
  )
  return [ownHeading(article.language.labels.references, context), ...made]
}

/** One field from the first entry to the last. */
function asField(
  entries: readonly (readonly ParagraphChild[])[],
  context: WordContext,
): readonly (readonly ParagraphChild[])[] {
  if (!context.hasFields) return entries
  const { uses, references: all } = context.review
  const cited = new Set(uses.map(({ number }) => number))
  const code = bibliographyCode(all.filter(({ number }) => !cited.has(number)))
  const around = fieldAround(code, [], context)
  const [begin, end] = [around.slice(0, -1), around.slice(-1)]
  return entries.map((entry, index) => [
    ...(index === 0 ? begin : []),
    ...entry,
    ...(index === entries.length - 1 ? end : []),
  ])
}
