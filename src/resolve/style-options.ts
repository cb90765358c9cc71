import type { CitationStyle } from '../model/citation-style.ts'
import type { CslItem } from '../model/reference.ts'
import { isAuthorDate } from './author-date.ts'
import { standIns } from './csl-item.ts'
import { gbProfile } from './gb-profile.ts'
import { withMarkWidth, withWideBrackets } from './gb-width.ts'

/**
 * An author-date style with a stand-in where a year gets its letter: the letters depend on the whole
 * list, the entries then only on themselves.
 */
function withOwnSuffix(style: CitationStyle): CitationStyle {
  if (!isAuthorDate(style)) return style
  const text = style.text
    .replace(/<text\s(?=[^>]*variable="year-suffix")[^>]*>/gu, (tag) =>
      tag.replace('variable="year-suffix"', `value="${standIns.yearSuffix}"`),
    )
    .replace(/\sdisambiguate-add-year-suffix="true"/u, (asked) =>
      style.text.includes('variable="year-suffix"') ? '' : asked,
    )
  return { ...style, text }
}

/** The style as its options have it: width of marks and brackets, and when a work is one of the net. */
export function styleWithOptions(written: CitationStyle): CitationStyle {
  const style = withOwnSuffix(written)
  const { options = {} } = style
  const profile = gbProfile(style)
  if (profile === undefined) return style
  const sized =
    options.punctuation === undefined ? style.text : withMarkWidth(style.text, profile.width)
  const bracketed = options.brackets === 'full' ? withWideBrackets(sized) : sized
  // Our own styles ask so in one place, the macro `carrier`.
  const text =
    options.carrier === 'online-only'
      ? bracketed.replaceAll('variable="URL DOI"', 'variable="URL"')
      : bracketed
  return { ...style, text }
}

/** The item without what the options leave out. */
export function itemWithOptions(item: CslItem, { options = {} }: CitationStyle): CslItem {
  if (options.doi !== false) return item
  const { DOI: _, ...rest } = item
  return { ...rest, id: item.id, type: item.type }
}
