import type { CitationStyle } from '../model/citation-style.ts'

/** The rules that an entry of a Chinese style follows where CSL has no words for them. */
export interface GbProfile {
  /** `cma`: the house style of the journals of the Chinese Medical Association. */
  readonly rules: '2015' | '2025' | 'cma'
  /** Of `，：；（）`. */
  readonly width: 'full' | 'half'
}

const rulesOf: Readonly<Record<string, GbProfile['rules']>> = {
  'gb-t-7714-2015': '2015',
  'gb-t-7714-2025': '2025',
  'chinese-medical-association': 'cma',
}

/** The profile of a style of ours, by its `<id>`; undefined for any other style. */
export function gbProfile(style: CitationStyle): GbProfile | undefined {
  const id = /<id>biyi\/([^<]+?)(?:-author-date)?<\/id>/u.exec(style.text)?.[1] ?? ''
  const rules = rulesOf[id]
  if (rules === undefined) return undefined
  return { rules, width: style.options?.punctuation ?? (rules === '2025' ? 'full' : 'half') }
}
