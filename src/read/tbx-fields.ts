import { attribute, type Element, elementsIn, nameOf, rawText } from '../model/xml-elements.ts'

/** What one data category says of a concept, of a language's terms, or of a term. */
export interface Field {
  /** Name in ISO 12620 as TBX writes it: `definition`; `note` and `date` are elements of their own. */
  readonly category: string
  readonly text: string
  /** Tag of its language, where it has one. */
  readonly language?: string
  readonly target?: string
}

/** Elements that hold others and are read elsewhere. */
const structure = ['langSec', 'langSet', 'termSec', 'tig', 'ntig', 'termGrp', 'term']

/** The text of an element; unless it is meant to the letter, line ends and indents are those of the file. */
export function textIn(element: Element, isVerbatim: boolean): string {
  const text = rawText(element)
  return isVerbatim ? text : text.replaceAll(/[ \t\n\r]+/gu, ' ').trim()
}

/** Data categories are attributes in the style DCA and in version 2, elements in the style DCT. */
const categoryOf = (element: Element): string => attribute(element, 'type') ?? nameOf(element)

/** A source belongs to what it stands beside: that of an example is none of the concept. */
function groupFields(group: Element, isVerbatim: boolean): readonly Field[] {
  const inside = fieldsOf(group, isVerbatim)
  const head = inside[0]?.category ?? ''
  if (nameOf(group) !== 'descripGrp' || ['definition', 'subjectField'].includes(head)) return inside
  return inside.map((field, index) =>
    index === 0 ? field : { ...field, category: `${field.category} of ${head}` },
  )
}

/** The data categories directly in an element and in its groups, in the order of the file. */
export function fieldsOf(holder: Element, isVerbatim: boolean): readonly Field[] {
  return elementsIn(holder).flatMap((element): readonly Field[] => {
    const name = nameOf(element)
    if (structure.includes(name)) return []
    if (/Grp$/u.test(name)) return groupFields(element, isVerbatim)
    const language = attribute(element, 'xml:lang')
    const target = attribute(element, 'target')
    return [
      {
        category: categoryOf(element),
        text: textIn(element, isVerbatim),
        ...(language === undefined ? {} : { language }),
        ...(target === undefined ? {} : { target }),
      },
    ]
  })
}

/** The texts of one category, each once, as one text. */
export function joinedTexts(
  fields: readonly Field[],
  category: string,
  separator: string,
): string | undefined {
  const texts = fields
    .filter((field) => field.category === category && field.text.trim() !== '')
    .map(({ text }) => text)
  return texts.length === 0 ? undefined : [...new Set(texts)].join(separator)
}

/** Counts the categories that an entry of ours has no place for. */
export class LeftOut {
  private readonly counts = new Map<string, number>()

  add(categories: readonly string[]): void {
    for (const one of categories) this.counts.set(one, (this.counts.get(one) ?? 0) + 1)
  }

  /** `context ×12, date ×3`; undefined where there is none. */
  summary(): string | undefined {
    if (this.counts.size === 0) return undefined
    return [...this.counts].map(([category, count]) => `${category} ×${count}`).join(', ')
  }
}
