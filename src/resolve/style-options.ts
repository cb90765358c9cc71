import type { CitationStyle } from '../model/citation-style.ts'
import type { CslItem } from '../model/reference.ts'
import { gbProfile } from './gb-profile.ts'
import { withMarkWidth, withWideBrackets } from './gb-width.ts'

/** The style as its options have it: width of marks and brackets, and when a work is one of the net. */
export function styleWithOptions(style: CitationStyle): CitationStyle {
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
