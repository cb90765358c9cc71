/** How a Chinese work is printed in Chinese and English under one number. */
export interface BilingualOptions {
  readonly order?: 'source-first' | 'translation-first' | undefined
  /** Around the second text. */
  readonly brackets?: 'none' | 'square' | undefined
  /** Whether the English text ends in `(in Chinese)`. */
  readonly note?: boolean | undefined
}

/** What may differ between journals that follow one style; what is absent is as the style has it. */
export interface StyleOptions {
  /** Whether a DOI alone makes a work one of the net: `[J/OL]`, or only an address does. */
  readonly carrier?: 'with-doi' | 'online-only' | undefined
  readonly doi?: boolean | undefined
  /** Width of `，：；（）` in the Chinese styles. */
  readonly punctuation?: 'full' | 'half' | undefined
  /** Width of the brackets around type marks, dates of access and labels in the Chinese styles. */
  readonly brackets?: 'full' | 'half' | undefined
  readonly bilingual?: BilingualOptions | boolean | undefined
  /** Whether `[S.l.]` or `[出版地不详]` stands for the place of a book that names none. */
  readonly unknown?: 'omit' | 'mark' | undefined
}

/** A CSL style and the locales that stand beside it, as read from disk. */
export interface CitationStyle {
  /** As configured: a name in templates/csl, or the path of a .csl file. */
  readonly name: string
  /** The style's XML. */
  readonly text: string
  /** XML of CSL locales by tag: `zh-CN`. They win over those that citation-js brings. */
  readonly locales: Readonly<Record<string, string>>
  readonly options?: StyleOptions
}
