/** Words of the reader's page beside those of the article. `{n}` stands for a number. */
export interface ReaderLabels {
  /** Past the controls, for those who read by keyboard. */
  readonly skip: string
  readonly view: string
  readonly parallel: string
  readonly interleaved: string
  readonly theme: string
  readonly themeAuto: string
  readonly themeLight: string
  readonly themeDark: string
  readonly find: string
  readonly found: string
  readonly foundOne: string
  readonly foundNone: string
  readonly permalink: string
  readonly copy: string
  readonly copied: string
  readonly copyFailed: string
  readonly cited: string
  readonly citedOnce: string
  readonly firstUse: string
  readonly abbreviation: string
  readonly downloads: string
  readonly findings: string
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', string>>
}
