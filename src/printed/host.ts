import { han } from '../language/han.ts'
import { namesReading } from './authors-and-title.ts'
import { beforePlace, imprint, middle, placeAndPublisher, segments, titleParts } from './imprint.ts'
import { isNameLike, namesOf } from './names.ts'
import { cut, fieldOf, type Piece, trimmed } from './piece.ts'
import { field, nothingRead, type Reading, together } from './reading.ts'

/** Titles of works, not names of people: a conference, a collection. */
const workWord =
  /(?:Proc\b|Proceedings|Conference|Symposium|Congress|Workshop|Vision|论文集|文集|会议|选编|汇编|年鉴|手册|全书|全集|辞典|词典)/iu

function isEditors(piece: Piece): boolean {
  const plain = trimmed(piece, '., ').plain
  if (workWord.test(plain)) return false
  return plain.split(/[,;、]/u).every((part) => isNameLike(part) || part.trim().length < 12)
}

/** Title of a whole work, with the people or the body in front of it. */
function editorsAndTitle(parts: readonly Piece[], whole: Piece): Reading {
  const [first, second] = parts
  if (first === undefined) return nothingRead
  const editors = second !== undefined && isEditors(first) ? first : undefined
  const titles = editors === undefined ? parts : parts.slice(1)
  const title = titles.map((part) => trimmed(part, ' ').text).join(' ')
  const text = titles.length === 1 && titles[0] !== undefined ? fieldOf(titles[0]) : title
  return together(
    editors === undefined ? nothingRead : namesReading('editor', namesOf(editors)),
    field(
      'container-title',
      text.replace(/[.．。]$/u, '') || fieldOf(whole),
      titles.length === 1 ? 0.92 : 0.7,
    ),
  )
}

/** A conference's town without a publisher, `论文集. 北京, 2018: 45`; a volume's name is none. */
const barePlace = new RegExp(
  String.raw`^[\s.．。]*${han}{1,4}(?<![册卷集辑期版部编篇刊选])[\s.．。，,]*$`,
  'u',
)

/** Reads what stands behind `//`: `Editors. Whole work. 2nd ed. Place: publisher, year: pages`. */
export function host(piece: Piece): Reading {
  const found = imprint(piece)
  const parts = found === undefined ? segments(piece) : found.parts
  const last = parts.at(-1)
  const [rest, place] = last === undefined ? [undefined, undefined] : beforePlace(last)
  // A colon in the only stretch is one of the title's, unless a place stands before it.
  const isNamed =
    place !== undefined && (parts.length > 1 || rest !== undefined) && /:/u.test(place.plain)
  const front = parts.slice(0, -1)
  const before = rest === undefined ? front : [...front, rest]
  const isPlace =
    !isNamed && found !== undefined && front.length > 0 && barePlace.test(last?.text ?? '')
  const inner = isNamed ? before : isPlace ? front : parts
  const { titles, others } = titleParts(inner)
  return together(
    found?.reading ?? nothingRead,
    isNamed ? placeAndPublisher(place) : nothingRead,
    isPlace && last !== undefined ? field('publisher-place', fieldOf(last), 0.8) : nothingRead,
    editorsAndTitle(titles, piece),
    middle(others),
  )
}

/** Where `//` parts a contribution from the work that holds it; one stroke may be lost. */
export function hostStart(
  tail: Piece,
): { readonly start: number; readonly end: number } | undefined {
  const found = /^([^/]{0,80}?)(?:\/ ?\/|(?<=^\s*)\/)\s*/u.exec(tail.plain)
  if (found === null || /https?:$/u.test(found[1] ?? '')) return undefined
  return { start: (found[1] ?? '').length, end: found[0].length }
}

export const beforeHost = (tail: Piece, start: number): Reading =>
  middle(segments(cut(tail, 0, start)))
