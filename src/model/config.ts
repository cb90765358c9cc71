import * as v from 'valibot'
import type { JournalRules } from './journal-rules.ts'

/** Styles that are shipped, by the name that `citations.style` takes. A path to a `.csl` file works too. */
export const citationStyles = [
  'gb-t-7714-2025',
  'gb-t-7714-2015',
  'gb-t-7714-2025-author-date',
  'gb-t-7714-2015-author-date',
  'chinese-medical-association',
  'vancouver',
  'ama',
  'nature',
] as const
/** Other names of shipped styles. */
export const styleAliases: Readonly<Record<string, (typeof citationStyles)[number]>> = {
  'gb-t-7714-2025-numeric': 'gb-t-7714-2025',
  'gb-t-7714-2015-numeric': 'gb-t-7714-2015',
}
export const markerProfiles = ['as-written', 'gb', 'vancouver', 'ama'] as const
export const formatNames = ['html', 'pdf', 'jats', 'docx', 'epub', 'tex'] as const
/** How Word documents look: craft SUBM-12, SUBM-13. */
export const wordProfileNames = ['en-journal', 'zh-journal', 'bilingual'] as const
export const layouts = ['parallel', 'facing', 'interleaved', 'source', 'translation'] as const
export const printProfiles = ['screen', 'archive', 'press'] as const
export const rowKinds = ['paragraph', 'sentence'] as const
export const severities = ['error', 'warning', 'info', 'off'] as const

const path = v.pipe(v.string(), v.nonEmpty('expected a path'))

/** A path or a list of paths. */
const paths = v.union([
  v.array(path),
  v.pipe(
    path,
    v.transform((one) => [one]),
  ),
])

const text = (language: string, file: string) =>
  v.optional(
    v.strictObject({ language: v.optional(v.string(), language), file: v.optional(path, file) }),
    {},
  )

const style = v.pipe(
  v.string(),
  v.check(
    (name) =>
      /\.csl$|\//u.test(name) || [...citationStyles, ...Object.keys(styleAliases)].includes(name),
    `expected one of ${citationStyles.join(', ')}, the path of a .csl file, or a style of an installed package (package/style)`,
  ),
)

/** Chinese works in Chinese and English under one number. */
const bilingual = v.union([
  v.boolean(),
  v.strictObject({
    order: v.optional(v.picklist(['source-first', 'translation-first'])),
    brackets: v.optional(v.picklist(['none', 'square'])),
    note: v.optional(v.boolean()),
  }),
])

const length = v.pipe(
  v.string(),
  v.regex(/^\d+(?:\.\d+)?mm$/, 'expected a length in millimetres, such as 3mm'),
)

const page = v.pipe(
  v.string(),
  v.regex(
    /^(?:A4|A5|B5|Letter|\d+(?:\.\d+)?mm \d+(?:\.\d+)?mm)$/,
    'expected A4, A5, B5, Letter, or a width and a height such as 210mm 285mm',
  ),
)

const webServer = v.pipe(
  v.string(),
  v.check((address) => {
    if (!URL.canParse(address)) return false
    const { protocol, username, password, search, hash } = new URL(address)
    return /^https?:$/u.test(protocol) && username + password + search + hash === ''
  }, 'expected the address of a server, such as https://api.crossref.org'),
)

/** Of `jats`: who takes the file, and which JATS it is. */
const jats = v.strictObject({
  profile: v.optional(v.picklist(['publishing', 'pmc', 'scielo']), 'publishing'),
  version: v.optional(v.picklist(['1.3', '1.4']), '1.3'),
  /** Whether `[3-5]` also links 4; PMC finds that out by itself, so `ends` is its default. */
  ranges: v.optional(v.picklist(['all', 'ends'])),
})

/** A folder of `templates/html`, the review's own or ours; `reader` is that folder itself. */
const templateName = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9-]*$/,
    'expected reader, plain, or a folder in templates/html named in small letters, digits and hyphens',
  ),
)

const pageAddress = v.pipe(
  v.string(),
  v.check(
    (address) => URL.canParse(address) && /^https?:$/u.test(new URL(address).protocol),
    'expected the address where the page will stand, such as https://journal.example/review.html',
  ),
)

/** Where `biyi cite fetch` looks up what is missing of references; nothing else goes to the network. */
const fetching = v.strictObject({
  url: v.optional(webServer, 'https://api.crossref.org'),
  /** Crossref answers those faster whom it can write to. */
  mailto: v.optional(
    v.pipe(v.string(), v.regex(/^[^\s@<>()]+@[^\s@<>()]+$/u, 'expected an e-mail address')),
  ),
  /** Seconds for one answer. */
  timeout: v.optional(
    v.pipe(
      v.number(),
      v.minValue(0.1, 'expected seconds, from 0.1 to 600'),
      v.maxValue(600, 'expected seconds, from 0.1 to 600'),
    ),
    20,
  ),
})

/** Severities by rule; `profile` names what the journal asks for, for the rule `journal-rules`. */
const checks = v.optional(
  v.pipe(
    v.objectWithRest({ profile: v.optional(path) }, v.picklist(severities)),
    v.transform(({ profile, ...rules }) => ({ profile, rules })),
  ),
  {},
)

/** biyi.yaml. Every key is optional; an unknown one is an error. */
export const configSchema = v.strictObject({
  source: text('zh-CN', 'source/zh.md'),
  translation: text('en', 'source/en.md'),
  bibliography: v.optional(paths, ['source/references.json']),
  /** Of two files with one concept, the later one counts. */
  glossary: v.optional(paths, ['source/glossary.yaml']),
  alignment: v.optional(path, 'source/alignment.yaml'),
  waivers: v.optional(path, 'source/waivers.yaml'),
  citations: v.optional(
    v.strictObject({
      style: v.optional(style, 'gb-t-7714-2025'),
      markers: v.optional(v.picklist(markerProfiles), 'as-written'),
      complete: v.optional(v.boolean(), false),
      fetch: v.optional(fetching, {}),
      carrier: v.optional(v.picklist(['with-doi', 'online-only'])),
      doi: v.optional(v.boolean()),
      punctuation: v.optional(v.picklist(['full', 'half'])),
      brackets: v.optional(v.picklist(['full', 'half'])),
      unknown: v.optional(v.picklist(['omit', 'mark'])),
      bilingual: v.optional(bilingual),
    }),
    {},
  ),
  html: v.optional(
    v.strictObject({
      template: v.optional(templateName, 'reader'),
      url: v.optional(pageAddress),
      embed_fonts: v.optional(v.boolean(), false),
    }),
    {},
  ),
  formats: v.optional(v.array(v.picklist(formatNames)), ['html', 'pdf']),
  pdf: v.optional(
    v.strictObject({
      layout: v.optional(v.picklist(layouts), 'parallel'),
      page: v.optional(page, 'A4'),
      bleed: v.optional(length, '0mm'),
      profile: v.optional(v.picklist(printProfiles), 'screen'),
      /** What side by side is one row, which `sentence` never breaks. */
      rows: v.optional(v.picklist(rowKinds), 'paragraph'),
      /** Taken off the text at the inner edge. */
      binding: v.optional(length, '0mm'),
      /** Crop marks, outside the bleed. */
      marks: v.optional(v.boolean(), false),
      /** Numbers every fifth line of each language, for reviewers. */
      lines: v.optional(v.boolean(), false),
      /** A word across each page. */
      draft: v.optional(
        v.union([v.boolean(), v.pipe(v.string(), v.nonEmpty('expected a word'))]),
        false,
      ),
    }),
    {},
  ),
  jats: v.optional(jats, {}),
  docx: v.optional(
    v.strictObject({
      profile: v.optional(v.picklist(wordProfileNames), 'en-journal'),
      /** Citations and list as fields that the plugin of Zotero takes over. */
      fields: v.optional(v.picklist(['plain', 'zotero']), 'plain'),
      /** Where figures stand; the profile decides where nothing is said. */
      figures: v.optional(v.picklist(['in-place', 'end'])),
    }),
    {},
  ),
  checks,
})

export type ConfigFile = v.InferOutput<typeof configSchema>
export type FormatName = (typeof formatNames)[number]
export type Layout = (typeof layouts)[number]
export type PrintProfile = (typeof printProfiles)[number]

/** The configuration of one review, defaults filled in. */
export interface Config extends ConfigFile {
  /** What `checks.profile` names. */
  readonly journalRules?: JournalRules
  /** Absolute path of the review's folder. */
  readonly folder: string
  /** Keys that the file itself sets: a missing default file is no error, a missing named one is. */
  readonly named: ReadonlySet<string>
  /** `biyi.yaml:3:5` of the value that a path of keys leads to. */
  readonly placeOf: (path: readonly string[]) => string
}
