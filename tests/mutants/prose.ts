import { en } from '../../src/language/en.ts'
import { zh } from '../../src/language/zh.ts'
import type { Side } from '../../src/model/review.ts'

/** One text as the mutators read it; every stretch has the length and the place that it has in `raw`. */
export interface Prose {
  readonly side: Side
  readonly raw: string
  /** `raw`, with what is no prose (front matter, headings, HTML, figures, addresses, code, formulas) hidden. */
  readonly prose: string
  /** `prose`, with the citation markers hidden as well. */
  readonly facts: string
  /** Paragraphs of prose and items of lists, in reading order; ends exclusive. */
  readonly paragraphs: readonly Stretch[]
  /** Sentences of those. */
  readonly sentences: readonly Stretch[]
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Stands for a hidden character: private use, so that no pattern takes it for a letter or a digit. */
const hidden = '\uE000'
const hide = (text: string) => text.replaceAll(/[^\n]/gu, (one) => hidden.repeat(one.length))

/** Citation markers as they are printed. */
export const marker = /\[\d{1,3}(?:[-–,，]\s?\d{1,3})*\]|［\d{1,3}(?:[-–,，～]\d{1,3})*］/gu

const noProse: readonly RegExp[] = [
  /^---\n[\s\S]*?\n---\n/u,
  /^#.*$/gmu,
  /^!\[.*$/gmu,
  /^(?:Figure|Fig\.|Table|图|表) ?\d.*$/gmu,
  /^\|.*$/gmu,
  /^\s*(?:\d+[.)、]|[-*+]|[(（]\d+[)）])\s*/gmu,
  /<\/?[a-z][^>]*>|<!--[\s\S]*?-->/giu,
  /https?:\/\/\S+/gu,
  /`[^`\n]*`/gu,
  /\$[^$\n]*\$/gu,
]

function stretches(text: string, pattern: RegExp): readonly Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

/** What may be changed in a text. */
export function proseOf(side: Side, raw: string): Prose {
  const prose = noProse.reduce((text, pattern) => text.replace(pattern, hide), raw)
  const language = side === 'source' ? zh : en
  const paragraphs = stretches(prose, /[^\n]+/gu).filter(({ start, end }) => {
    const shown = prose.slice(start, end).replaceAll(hidden, '')
    return shown.length >= 8 && !/^\s*(?:Figure|Table|图|表)/u.test(shown)
  })
  const sentences = paragraphs.flatMap(({ start, end }) =>
    language
      .splitSentences(raw.slice(start, end))
      .map((one) => ({ start: start + one.start, end: start + one.end })),
  )
  return { side, raw, prose, facts: prose.replaceAll(marker, hide), paragraphs, sentences }
}
