import type { Arithmetic } from './arithmetic.ts'
import type { BookWords } from './book-words.ts'
import type { GlossaryLabels, Romanisation } from './glossary-words.ts'
import type { PolarityWord } from './polarity.ts'
import type { ReaderLabels } from './reader-words.ts'
import type { Typography } from './typography.ts'

/** Half-open stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A number said in words; `value` in digits: `71`, `30%`. */
export interface NumberWord extends Stretch {
  readonly value: string
  /** It says the number as surely as digits do: the month of a date. */
  readonly isExact?: boolean
}

/**
 * A comparison, as its sign; `up` and `down` where a language leaves open whether the end belongs to
 * it, `near` for nearly (from below) and `about`.
 */
export type Comparator = '<' | '≤' | '>' | '≥' | '=' | 'up' | 'down' | 'near' | 'about'

/** How a language says what is measured and how it compares. Patterns read a text from its end or its beginning. */
export interface QuantityWords {
  /** Written name of a unit → its symbol (`mg`, `month`), or `person` and `times` for what is counted. */
  readonly unitWords: Readonly<Record<string, string>>
  /** Between two parts of a unit, at the beginning of a text: `/`, `·`, per. */
  readonly unitJoint: RegExp
  /** End of a text before a number that the unit stands before, `day 14`; group 1 is the unit. */
  readonly unitBefore?: RegExp
  /** Between a number and its unit, at the beginning of a text. */
  readonly beforeUnit: RegExp
  /** End of a text before a number: 至少, at least. The first that matches counts. */
  readonly comparators: readonly (readonly [Comparator, RegExp])[]
  /** Beginning of a text behind a number and its unit: 以上, or more. */
  readonly comparatorsAfter: readonly (readonly [Comparator, RegExp])[]
  /** Between a part and the whole that follows it, `8 of 14`; or, where `isWholeFirst`, the other way round. */
  readonly parts: {
    readonly between: RegExp
    readonly isWholeFirst: boolean
    /** Behind a part of the number before it: `37 patients, 4 of whom`. */
    readonly ofThem?: RegExp
  }
  /** End of a text before a negative number, beside a minus sign: 负, minus. */
  readonly negative: RegExp
  /** A number, followed by `¦`, that the other language may leave unsaid, with the text around it: 无1例. */
  readonly unspoken?: RegExp
  /** End of a text before the number of a class: phase, grade. */
  readonly classBefore?: RegExp
  /** Beginning of a text behind the numeral of a class: 期, 组. */
  readonly classAfter?: RegExp
  /** The same behind plain digits, which also count: 3级, but no 2组. */
  readonly gradeAfter?: RegExp
  /** Beginning of a text behind a word that certainly counts something: 组, 例. */
  readonly counted: RegExp
  /** Finds what may be counted in the text behind a number, sign by sign or word by word. Global. */
  readonly things: RegExp
  /** A word for a number, followed by `¦`, that sums up what the other language may list, with the text around it: 三¦者. */
  readonly summed: RegExp
  /** Matches words for a number that count nothing: twice, third. */
  readonly uncounted?: RegExp
  /** Fractions, frequencies and ordinals in words, by value: `1/3`, `1/7 d`, `2`. */
  readonly sayings: (text: string) => readonly Saying[]
}

/** A number said by a turn of words that has one value in every language. */
export interface Saying extends Stretch {
  readonly kind: 'fraction' | 'frequency' | 'ordinal'
  readonly value: string
}

/** Words of the interface that the reader sees. */
export interface Labels {
  readonly abstract: string
  readonly keywords: string
  readonly references: string
  readonly footnotes: string
  readonly glossary: string
  readonly abbreviations: string
  /** The running head. */
  readonly shortTitle: string
  readonly figureLegends: string
  /** What stands for a name, and for a work of the authors, in a text for blinded review. */
  readonly blinded: string
  readonly withheld: string
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

/** A word of the built-in list that says something, where it stands. */
export interface SaidWord extends Stretch {
  /** Stems of the English words for it; of an English word its own. */
  readonly stems: readonly string[]
}

/** Lengths in characters. */
export interface DenialReach {
  /** From a negation to the word that it denies. */
  readonly within: number
  /** From a negation to the end of what it denies. */
  readonly behind: number
  /** From a negation that stands before a word to that word, where they may belong together. */
  readonly before: number
  /** From a word to such a negation behind it. */
  readonly after: number
  /** Matches what ends the reach of a negation before a verb, and every end of a clause. */
  readonly verb?: RegExp
  /** Matches text behind a negation that makes it one of a contrast or a name: `not A but B`, 无内固定组. */
  readonly aside: RegExp
}

/** How a text names one part of a structured abstract. */
export interface PartLabel {
  /** The same in every language: `aim`. */
  readonly part: string
  /** Matches a sentence that begins the part. */
  readonly starts: RegExp
  /** Matches any word that may name the part. */
  readonly anywhere: RegExp
}

/** Where a word of polarity proves nothing, since of what it speaks the other text need say nothing. */
export interface PolarityContext {
  /** Matches a comparator with a number behind it, which is a bound and no rise: `more than 80%`. */
  readonly bound: RegExp
  /** Matches text that ends with a treatment given alone that another is compared with: `than with radiotherapy alone`. */
  readonly compared: RegExp
}

/** How texts name the groups of a trial besides those in the lists of polarity, and compare them. */
export interface GroupWords {
  /** Finds a group by any name: 聚桂醇组, the placebo group. Global. */
  readonly named: RegExp
  /** Matches what stands between two groups that are set against each other: `than in the`. */
  readonly against: RegExp
  /** Matches what stands behind a group of which the text speaks at a time: 治疗前. */
  readonly atTime: RegExp
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
  readonly bookWords: BookWords
  readonly glossaryLabels: GlossaryLabels
  readonly readerLabels: ReaderLabels
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
  /** The words of a text that the built-in list of Chinese and English words knows, in their order. */
  readonly saidWords: (text: string) => readonly SaidWord[]
  /** How far a negation reaches in this language. */
  readonly denial: DenialReach
  readonly partLabels: readonly PartLabel[]
  readonly polarityContext: PolarityContext
  /** How groups of a trial are named and set against each other. */
  readonly groups: GroupWords
  /** Words behind digits that move the decimal point, with the places that they move it: 万 is 4. */
  readonly magnitudes: Readonly<Record<string, number>>
  /** How units, comparisons, classes and fractions are said. */
  readonly quantities: QuantityWords
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
  /** Finds words of a clause that belong to no term, so that one may begin behind them: 的. Global. */
  readonly termStops?: RegExp
  /** Finds words of terms that begin as a word of no term does: 前列腺, 经皮. Global. */
  readonly termWords?: RegExp
  /** By a word that mostly belongs to no term: first letters, small, of short forms in which it is said: a of 成人. */
  readonly termInitials?: ReadonlyMap<string, string>
  /** Matches what gives examples of the thing that a bracket names: 如. */
  readonly exampleWord?: RegExp
  /** Words that belong to no term, where they stand as words of their own. */
  readonly termStopWords?: ReadonlySet<string>
  /** Words that mostly belong to none. */
  readonly termVerbs?: ReadonlySet<string>
  /** Words that join two terms to one, where its full form in the other language says so. */
  readonly termJoints?: ReadonlySet<string>
  /** Characters with which no term begins. */
  readonly termEndings?: ReadonlySet<string>
  /** Matches what says in a bracket that a short form follows: 简称, abbreviated as. */
  readonly definitionLabels: RegExp
  /** Matches a name that a lost space joined to a common word: `andEuroSCORE`, `HBsAgwas`. */
  readonly gluedWord?: RegExp
  /** Matches text behind a name that shows it to be a study's: 试验, trial. */
  readonly trialNoun: RegExp
  /** Matches the end of a drug's name: -mab, 单抗 (WHO, Stem Book). */
  readonly drugStem: RegExp
  /** Latin names, in small letters, that readers know without a definition: dna. */
  readonly knownAbbreviations: ReadonlySet<string>
  /**
   * By key of a Latin abbreviation: words of which every wording of it in this language holds one. A
   * text without any of them says nothing that the abbreviation stands for.
   */
  readonly abbreviationWords?: ReadonlyMap<string, readonly string[]>
  /** One form for the forms of a word in small letters; absent where words have one form. */
  readonly stem?: (word: string) => string
  /** True when most letters of the text are of this language's script. */
  readonly isWrittenIn: (text: string) => boolean
  /** How shares of a number of people are said. */
  readonly arithmetic: Arithmetic
  /** How it is set in type. */
  readonly typography: Typography
  /** How it is written in Latin letters, where it is not: for looking words up and for their order. */
  readonly romanisation?: Romanisation
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
