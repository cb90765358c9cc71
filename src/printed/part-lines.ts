import { unspacedLetter } from '../language/languages.ts'
import { joinLines } from './join-lines.ts'
import { plainOf } from './piece.ts'
import type { TextLine } from './text-lines.ts'

const isDated = /(?:1[5-9]|20)\d\d|\[ ?(?:EB|DB|[JMDCRSPN]) ?(?:\/ ?[O0]L ?)?[\])]/u
const ends = /(?:\d[a-zA-Z]?|[\])])\s*[.;]?$|[.]$|(?:https?:\/\/|10\.\d{4,9}\/)\S+$/u
const particle = '(?:van|von|vom|zu|de|der|den|del|della|dos|di|da|du|la|le|el|al|bin|ter|ten|op)'
const begins = new RegExp(
  `^[^\\p{L}\\p{N}]{0,3}(?:\\p{Lu}|\\p{Ll}{1,3} \\p{Lu}|(?:${particle} ){1,3}\\p{Lu}|${unspacedLetter})`,
  'u',
)
/** What goes on with an entry that might end before it: its identifiers, or journal and year. */
const goesOn = /^(?:doi|pmid|pmc|https?:|available|accessed|url|in:|\[)/iu
const isSource = /^[^.,:;]{2,60}[.,]? ?(?:19|20)\d\d[^\d年].{0,40}\d/u
/** Behind a year: `May 30;380(22):2104-15.`, `Nov-Dec;12:1-9.`, `Suppl 1:27-8.`, `p. 5-9.` */
const isDayOrPart =
  /^(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?(?:[ -][\w-]{1,6})?(?:[;:]| ?\[cited)|Suppl(?:ement)?\b[^,]{0,12}[:;]|(?:vol|no|pp?)\. ?\d)/iu
/** Behind the edition or title of a book: `Philadelphia: Elsevier, 2018: 1-20.` */
const isImprint = /^[^.,:;\d]{2,40}: ?[^.,:;]{2,60}[,;] ?(?:19|20)\d\d\b/u
/** NLM's last word on a work in another language. */
const isLanguage =
  /^(?:Chinese|English|French|German|Italian|Japanese|Korean|Russian|Spanish)\.(?: |$)/u
const continues: readonly RegExp[] = [goesOn, isSource, isDayOrPart, isImprint, isLanguage]

/** What is left of a label that was destroyed: `]Hery`, `:]Schonberg`, `'] Kevin`. */
const labelRest = /^[^\p{L}\p{N}《“"[(]{0,3}[\])][.,]? */u

/** Whether the line is the first of an entry, given the entry before it so far. */
function startsEntry(line: string, before: string): boolean {
  const plain = plainOf(line)
  if (labelRest.test(plain)) return true
  if (!begins.test(plain) || continues.some((pattern) => pattern.test(plain))) return false
  const last = plainOf(before).trimEnd()
  return isDated.test(last) && ends.test(last)
}

/** Parts lines whose labels are lost to entries: one begins where the one before has ended. */
export function partLines(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const parts: TextLine[][] = []
  // Blank lines part entries where they part all of them.
  const isParted = lines.length > 1 && lines.every(({ isFirst }, at) => at === 0 || isFirst)
  let before = ''
  for (const line of lines) {
    const part = parts.at(-1)
    if (part === undefined || (isParted && isLongEnough(line)) || startsEntry(line.text, before)) {
      parts.push([line])
      before = line.text
    } else {
      part.push(line)
      // Only the end of an entry and whether it is dated are looked at.
      before = joinLines([before.slice(-300), line.text])
    }
  }
  return parts
}

/** A year or a mark stands in every entry. */
const isLongEnough = ({ text }: TextLine): boolean =>
  isDated.test(plainOf(text)) && begins.test(plainOf(text))

/** The entry without what is left of its label; one letter before a name is such a rest too. */
export function withoutLabelRest(text: string): string {
  const rest = labelRest.exec(plainOf(text))?.[0]
  if (rest !== undefined) return text.slice(rest.length)
  return /^\p{Lu}(?=\p{Lu}\p{Ll}{2})/u.test(text) ? text.slice(1) : text
}
