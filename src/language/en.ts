import { enArithmetic } from './en-arithmetic.ts'
import { enTypography } from './en-typography.ts'
import { englishGroupWords } from './english-groups.ts'
import { englishNumbers } from './english-numbers.ts'
import { englishOpposites } from './english-opposites.ts'
import { englishPolarity } from './english-polarity.ts'
import { englishQuantities } from './english-quantities.ts'
import { splitEnglishSentences } from './english-sentences.ts'
import { englishStem } from './english-stems.ts'
import { knownAbbreviations } from './known-abbreviations.ts'
import type { Language } from './language.ts'
import { polarityReader } from './polarity.ts'
import { englishSaidWords } from './said-words.ts'
import { namedOpposites } from './zh-en-opposites.ts'

/**
 * Words that make the number after them a part of the sentence: "see [5]", "in reference [18]".
 * A noun in a phrase of its own, "for reference [5]", "a point of reference [5]", names no entry.
 * Further numbers of the same list, "refs. [1] and [3]", follow the first.
 */
const narrative =
  /(?:^|[\s(])(?:(?<!\b(?:for|an?|(?:frames?|points?|terms|periods?) of)\s)references?|refs?\.?|see|see also|cf\.|in|by|from|according to)(?:\s?\[[\d,\-–\s]+\](?:\s?,|\s?,?\s?(?:and|or|to)))*\s?$/iu

const entryNumber = String.raw`\d{1,4}(?:\s?[-–]\s?\d{1,4})?`

/**
 * `ref. 12`, `refs 4, 5 and 7-9`, `reference 12`, where the sentence goes on as it does behind a name:
 * not `reference 5 mg`, `a reference 12 years old`, `reference 12-lead`.
 */
const bareCitation = new RegExp(
  [
    String.raw`(?<!\b(?:for|an?|our|(?:frames?|points?|terms|periods?) of)\s)(?<![\w-])`,
    String.raw`(?:[Rr]efs?\.?|[Rr]eferences?|REFS?\.?|REFERENCES?)\s`,
    String.raw`(${entryNumber}(?:(?:,\s?(?:and\s)?|\s(?:and|or|&|to)\s)${entryNumber})*)`,
    String.raw`(?![\w.,%–-]*\w)(?=$|[.;:,?!)\]”"]|\s[(\[]`,
    String.raw`|\s(?:and|or|but|for|in|on|to|by|with|as|is|are|was|were|has|have|had|also|above|below|which|who|where|did|does|found|shows?|showed|reports?|reported|describes?|described|used|uses|provides?|suggests?)\b)`,
  ].join(''),
  'gu',
)

/** English. */
export const en: Language = {
  subtag: 'en',
  name: 'English',
  cslLocale: 'en-US',
  aliases: [
    'en',
    'eng',
    'english',
    'american',
    'british',
    'usenglish',
    'ukenglish',
    'australian',
    'canadian',
    '英文',
    '英语',
  ],
  etAl: 'et al',
  unknownPlace: '[S.l.]',
  unknownPublisher: '[s.n.]',
  labels: {
    abstract: 'Abstract',
    keywords: 'Keywords',
    references: 'References',
    footnotes: 'Footnotes',
    glossary: 'Terms and abbreviations',
    abbreviations: 'Abbreviations',
    shortTitle: 'Short title',
    figureLegends: 'Figure legends',
    blinded: '[blinded]',
    withheld: '[A work by the authors, withheld for blinded review]',
    contents: 'Contents',
    figure: 'Figure',
    table: 'Table',
    corresponding: 'Corresponding author',
    translators: 'Translated by',
    received: 'Received',
    accepted: 'Accepted',
    funding: 'Funding',
    acknowledgements: 'Acknowledgements',
    conflicts: 'Conflicts of interest',
    contributions: 'Author contributions',
    ethics: 'Ethics',
    data_availability: 'Data availability',
    missing: '(not in this text)',
    backTo: 'Back to citation',
    comma: ', ',
    separator: '; ',
    colon: ': ',
  },
  bookWords: {
    landmarks: 'Landmarks',
    accessible:
      'Structured headings, table of contents and reading order; every passage says its language; formulas are MathML, and pictures have descriptions.',
    undescribed:
      'Structured headings, table of contents and reading order; every passage says its language; some pictures have no description.',
  },
  glossaryLabels: {
    search: 'Search the terms',
    hint: 'in Chinese or English, by abbreviation, pinyin or its first letters',
    order: 'Order',
    own: 'by English',
    found: '{n} entries found',
    foundOne: '1 entry found',
    none: 'nothing found',
    near: 'entries near it: {n}',
    more: '{n} more are not shown',
    definition: 'Definition',
    variants: 'Other names',
    statuses: {
      preferred: 'preferred',
      admitted: 'admitted',
      deprecated: 'deprecated',
      superseded: 'superseded',
      abbreviation: 'abbreviation',
    },
    subject: 'Subject',
    source: 'Source',
    note: 'Note',
    used: 'Used in',
    unused: 'not used in the text',
    review: 'Back to the review',
  },
  readerLabels: {
    skip: 'Skip to the text',
    view: 'View',
    parallel: 'Side by side',
    interleaved: 'Interleaved',
    theme: 'Light and dark',
    themeAuto: 'Auto',
    themeLight: 'Light',
    themeDark: 'Dark',
    find: 'Find in text and terms',
    found: '{n} places',
    foundOne: '1 place',
    foundNone: 'nothing found',
    permalink: 'Link to this passage',
    copy: 'Copy both with citation',
    copied: 'Copied',
    copyFailed: 'Could not be copied',
    cited: 'cited {n} times',
    citedOnce: 'cited once',
    firstUse: 'First used',
    abbreviation: 'Abbreviation',
    downloads: 'Download',
    findings: 'Findings',
    severities: { error: 'error', warning: 'warning', info: 'note' },
  },
  headings: {
    abstract: ['abstract'],
    keywords: ['keywords', 'keyword'],
    references: ['references', 'bibliography', 'literaturecited'],
  },
  figureLabel: /\b(?:Fig\.|Figure)\s?(\d{1,3})(?!\d)/u,
  tableLabel: /\b(?:Tab\.|Table)\s?(\d{1,3})(?!\d)/u,
  narrative,
  bareCitation,
  // Not a vector: vector A[3] is one of a virus.
  arrayName: /\b(?:array|matrix|tensor)\s[A-Za-z]$/iu,
  unitAfterInterval:
    /^\s?(?:%|°C|(?:years?|months?|weeks?|days?|hours?|patients?|mg|g|kg|µg|μg|ng|ml|mL|L|mm|cm|h|d|min)(?![A-Za-z]))/u,
  numberWords: englishNumbers,
  polarityWords: polarityReader(
    englishPolarity + englishOpposites + namedOpposites('english'),
    true,
  ),
  saidWords: englishSaidWords,
  denial: {
    within: 16,
    behind: 45,
    before: 60,
    after: 25,
    verb: /[，。；：,.;:、]|\b(?:is|are|was|were|has|have|had|can|could|may|might|will|would|should|but)\b/u,
    aside: /^[^.,;:()]{1,40}\bbut\b(?! not\b)/u,
  },
  partLabels: [
    {
      part: 'aim',
      starts: /^\s*\[?(?:OBJECTIVE|AIM|PURPOSE|BACKGROUND|Objective|Aim|Purpose|Background)/u,
      anywhere:
        /objective|aim|purpose|background|introduction|goal|in order to|\bto (?:explore|investigate|evaluate|study|assess|compare|establish|determine)/iu,
    },
    { part: 'methods', starts: /^\s*\[?(?:METHOD|Method)/u, anywhere: /method|material|design/iu },
    { part: 'results', starts: /^\s*\[?(?:RESULT|Result)/u, anywhere: /result|finding/iu },
    {
      part: 'conclusion',
      starts: /^\s*\[?(?:CONCLUSION|Conclusion)/u,
      anywhere: /conclu|interpretation|summary/iu,
    },
  ],
  polarityContext: {
    bound:
      /^(?:more|less|fewer|greater|larger) than (?:an? |about |approximately )?(?:\d|half|one|two|three|four|five|six|seven|eight|nine|ten|twice|third|quarter)/iu,
    compared:
      /\b(?:than|over|versus|vs\.?|against|beyond|compared (?:with|to)|comparison with|relative to|added to)\b[^.;:,]{0,60}\balone$/iu,
  },
  groups: englishGroupWords,
  magnitudes: { thousand: 3, million: 6, billion: 9, trillion: 12 },
  quantities: englishQuantities,
  splitSentences: splitEnglishSentences,
  joinLines: () => ' ',
  definitionLabels:
    /^\s*(?:(?:hereafter|hereinafter|henceforth|abbreviated|abbreviation|referred to|or|termed|called|also known|known|i\.e\.)[,:]?\s+)*(?:as\s+|to\s+)?/iu,
  gluedWord:
    /^\p{Nd}*(?:and|of|in|the|with|for|from|by|to|non)(?=\p{Ll}{0,2}\p{Lu}|\p{Lu}{2})|(?<=[\p{Lu}\p{Nd}][\p{L}\p{Nd}]*)(?:and|was|were|with|among|is|are|for|cells|cels|cases|group|groups|patients|scan|score|levels?|expression)(?=$|\p{Lu}|-)|^\p{Nd}+(?:(?=[\p{Lu}\p{Nd}]+\p{Ll}{4,}$)|\p{Ll}{2})/u,
  trialNoun: /^\s(?:\p{L}+\s){0,2}(?:trials?|stud(?:y|ies)|cohorts?)\b/iu,
  drugStem:
    /^[A-Za-z]*[a-z]{3}(?:mab|tinib|rafenib|ciclib|parib|zomib|lomide|domide|limus|platin|taxel|rubicin|citabine|statin|sartan|dipine|floxacin|cillin|mycin|conazole|prazole|gliptin|gliflozin|glutide|xaban|grelor|vudine|buvir|ciclovir|tidine|setron|leucel|vicleucel|fusp|cept)$/u,
  knownAbbreviations,
  stem: englishStem,
  isWrittenIn: (text) => {
    const letters = text.match(/\p{L}/gu)?.length ?? 0
    return letters > 0 && (text.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters > 0.8
  },
  arithmetic: enArithmetic,
  typography: enTypography,
  markerPlacement: {
    gb: { after: '', space: '' },
    vancouver: { after: '', space: ' ' },
    ama: { after: '.,', space: '' },
  },
}
