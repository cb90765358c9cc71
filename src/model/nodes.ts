import type { Properties } from 'hast'
import type { Literal, Paragraph, Parent, PhrasingContent, RootContent, Table } from 'mdast'

/** One thing cited inside a marker: by number (`［10］`) or by key (`[@facon2019maia]`). */
export interface CitationItem {
  /** Number in the bibliography, from 1. Absent for a citation by key until it is resolved. */
  readonly number?: number
  /** Key of a bibliography item, as written after `@`. */
  readonly key?: string
  /** Page locator as written: `260`, `p. 3`. */
  readonly locator?: string
  /** False for a number that a range only implies: 26 in `［25-27］`. */
  readonly printed: boolean
}

/**
 * A citation marker: `［1，3-5］`, `[10–11]`, `[@facon2019maia, p. 3]`, `文献［18］`, `［2］260`.
 * `value` is the marker exactly as written, brackets and locator included; a number that words name as
 * an entry, `ref. 12`, has no brackets.
 */
export interface CitationGroup extends Literal {
  readonly type: 'citationGroup'
  value: string
  items: readonly CitationItem[]
  /** Width of the brackets as written. */
  bracket: 'full' | 'half'
  /** The number is a word of the sentence (文献［18］): never raised. */
  narrative: boolean
  /** Written inside `<sup>`. */
  raised: boolean
}

/** A heading and all that stands under it, sub-sections included; `children[0]` is the heading. */
export interface Section extends Parent {
  readonly type: 'section'
  /** Depth of its heading in Markdown, 1 to 6. */
  depth: number
  children: RootContent[]
}

/** A caption: `图1　…`, `Table 1 …`. The label stays in the text as written. */
export interface Caption extends Parent {
  readonly type: 'caption'
  children: PhrasingContent[]
}

/** An image or a table with its caption, in the order in which they are written. */
export interface Figure extends Parent {
  readonly type: 'figure'
  kind: 'figure' | 'table'
  /** Number the caption prints; absent when there is no caption or it has none. */
  number?: number
  children: (Caption | Paragraph | Table | HtmlElement)[]
}

/**
 * A block that was written as HTML and that Markdown has no word for, such as `<table>` with
 * merged cells or `<details>`. Only what may stand in a page comes here. A `paragraph`,
 * `tableCell` or `caption` directly inside it is its text and no element of its own.
 */
export interface HtmlElement extends Parent {
  readonly type: 'htmlElement'
  readonly tagName: string
  /** Named and typed as hast has them: `colSpan: 2`. */
  readonly properties: Properties
  children: RootContent[]
}

/** The like inside a line: `<u>`, `<mark>`, `<ruby>`. */
export interface HtmlSpan extends Parent {
  readonly type: 'htmlSpan'
  readonly tagName: string
  readonly properties: Properties
  children: PhrasingContent[]
}

/** `<sup>` and `<sub>`: raised or lowered text. */
export interface Superscript extends Parent {
  readonly type: 'superscript'
  children: PhrasingContent[]
}
export interface Subscript extends Parent {
  readonly type: 'subscript'
  children: PhrasingContent[]
}

/** One sentence of a unit, made by `annotate`; carries the id that its partner carries too. */
export interface SentenceNode extends Parent {
  readonly type: 'sentence'
  /** `s2.p3.t4` */
  id: string
  children: PhrasingContent[]
}

/** An occurrence of a glossary concept, made by `annotate`. */
export interface TermNode extends Parent {
  readonly type: 'term'
  /** Id of the concept: `vgpr`. */
  id: string
  /** First occurrence of the concept in this language's text. */
  first: boolean
  children: PhrasingContent[]
}

/** `图1`, `Table 2` in running text, made by `annotate`. */
export interface CrossReference extends Parent {
  readonly type: 'crossReference'
  /** Id of the unit it points to: `s1.p4`. */
  id: string
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citationGroup: CitationGroup
    superscript: Superscript
    subscript: Subscript
    htmlSpan: HtmlSpan
    sentence: SentenceNode
    term: TermNode
    crossReference: CrossReference
  }
  interface RootContentMap {
    citationGroup: CitationGroup
    superscript: Superscript
    subscript: Subscript
    htmlSpan: HtmlSpan
    sentence: SentenceNode
    term: TermNode
    crossReference: CrossReference
    section: Section
    figure: Figure
    caption: Caption
    htmlElement: HtmlElement
  }
  interface BlockContentMap {
    section: Section
    figure: Figure
    htmlElement: HtmlElement
  }
}
