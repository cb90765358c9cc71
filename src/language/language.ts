import type { PolarityWord } from './polarity.ts'

/** Half-open stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A number said in words; `value` in digits: `71`, `30%`. */
export interface NumberWord extends Stretch {
  readonly value: string
}

/** Words of the interface that the reader sees. */
export interface Labels {
  readonly abstract: string
  readonly keywords: string
  readonly references: string
  readonly footnotes: string
  readonly glossary: string
  readonly contents: string
  readonly figure: string
  readonly table: string
  readonly corresponding: string
  readonly translators: string
  readonly received: string
  readonly accepted: string
  readonly funding: string
  readonly acknowledgements: string
  readonly conflicts: string
  readonly contributions: string
  readonly ethics: string
  readonly data_availability: string
  readonly missing: string
  readonly backTo: string
  /** Between two names of people. */
  readonly comma: string
  /** Between two items of a list: names, keywords. */
  readonly separator: string
  /** Between a label and what it labels. */
  readonly colon: string
}

/** Everything that depends on a language. A language is one file that satisfies this. */
export interface Language {
  /** Primary subtag of BCP 47: `zh`. */
  readonly subtag: string
  /** Name of the language in itself. */
  readonly name: string
  /** Locale of CSL: `zh-CN`. */
  readonly cslLocale: string
  /** What bibliographies call the language in `language` or `langid`, lower case: `chi`, `chinese`. */
  readonly aliases: readonly string[]
  /** What stands in a reference for the authors that are left out, without a full stop. */
  readonly etAl: string
  /** What stands in a reference for a place of publication, and a publisher, that the work does not name. */
  readonly unknownPlace: string
  readonly unknownPublisher: string
  readonly labels: Labels
  /** Headings (lower case, trimmed, inner spaces removed) of the sections that are no body text. */
  readonly headings: Readonly<Record<'abstract' | 'keywords' | 'references', readonly string[]>>
  /** Matches a caption or a mention of a figure or table; group 1 is the number. */
  readonly figureLabel: RegExp
  readonly tableLabel: RegExp
  /** Matches text that ends with a word which makes a following number part of the sentence: 文献. */
  readonly narrative: RegExp
  /**
   * Finds a list of numbers without brackets that words name as entries of the bibliography, `refs 4
   * and 5`; group 1 is the list, at the end of the match. Global. Absent where such words count works.
   */
  readonly bareCitation?: RegExp
  /** Matches text after a number and its bracket that shows the bracket to be an interval: 月. */
  readonly unitAfterInterval: RegExp
  /** Matches text that ends with a word for values in order and the letter that names them: 数组a. */
  readonly arrayName: RegExp
  /** Finds the words that say a number, in order: they may stand for digits of the other language. */
  readonly numberWords: (text: string) => readonly NumberWord[]
  /** Finds the words that say one of two opposites, or negate, in order. */
  readonly polarityWords: (text: string) => readonly PolarityWord[]
  /** Words behind digits that move the decimal point, with the places that they move it: 万 is 4. */
  readonly magnitudes: Readonly<Record<string, number>>
  /** Matches a decade said by century and years, groups 1 and 2: 20世纪90年代. Global. */
  readonly decade?: RegExp
  /** The sentences of a text, in order, covering all of it but the white space between them. */
  readonly splitSentences: (text: string) => readonly Stretch[]
  /** What stands for a line break inside a paragraph, between these two characters. */
  readonly joinLines: (before: string, after: string) => '' | ' '
  /**
   * Letters that stand without spaces between words, as they are written inside the brackets of a
   * regular expression: `\\p{Script=Han}`. Absent where words are parted by spaces.
   */
  readonly unspacedLetters?: string
  /** True when most letters of the text are of this language's script. */
  readonly isWrittenIn: (text: string) => boolean
  /** First letters by which a reader who types Latin letters looks a word up: 骨髓瘤 → gsl. */
  readonly initials?: (text: string) => string
  /** Where a marker stands relative to the punctuation that ends its clause, by marker profile. */
  readonly markerPlacement: Readonly<Record<MarkerProfile, MarkerPlacement>>
}

export type MarkerProfile = 'gb' | 'vancouver' | 'ama'

export interface MarkerPlacement {
  /** Marks of punctuation that the marker follows; it goes before all others. */
  readonly after: string
  /** What stands between the word and the marker. */
  readonly space: '' | ' '
}
