/** A CSL style and the locales that stand beside it, as read from disk. */
export interface CitationStyle {
  /** As configured: a name in templates/csl, or the path of a .csl file. */
  readonly name: string
  /** The style's XML. */
  readonly text: string
  /** XML of CSL locales by tag: `zh-CN`. They win over those that citation-js brings. */
  readonly locales: Readonly<Record<string, string>>
}
