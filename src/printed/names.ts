import { startsUnspaced, unspacedLetter } from '../language/languages.ts'
import type { CslName } from '../model/reference.ts'
import { fieldOf, type Piece, plainOf } from './piece.ts'

export interface Names {
  readonly names: readonly CslName[]
  /** Whether "et al." or 等 stands behind them. */
  readonly isIncomplete: boolean
  /** Whether every one has the shape of a name. */
  readonly sure: number
}

/** "Et al." in every spelling, also with its space lost, and 等. */
export const others = '(?:et ?\\.? ?al\\b|etal\\b|and others|等)'
const othersAtEnd = new RegExp(`[,，;；、\\s]*${others}[.．。,，\\s]*$`, 'iu')
const othersFirst = new RegExp(`^[,.\\s]*${others}`, 'iu')

/** Initials as printed: `J B`, `J. B.`, `JB`, `J-R`, `P H v d`. */
const initials =
  /^(?:\p{Lu}[\p{Ll}]?\.?[- ]?){1,4}(?: ?(?:van|von|der|den|de|di|da|du|la|v|d)\b\.?)*$/u
const isInitials = (text: string): boolean =>
  initials.test(text) &&
  text.replace(/ (?:van|von|der|den|de|di|da|du|la)\b|[^\p{L}]/gu, '').length <= 5 &&
  !/\p{Lu}\p{Ll}{2}/u.test(text)
const suffix = /^(?:Jr|Sr|II|III|IV|2nd|3rd)\.?$/u

/** Words that no person is called. */
const bodyWord =
  /(?:^|\s)(?:of|for|and|the|Inc|Ltd|LLC|Co|Corp|GmbH|Pty|University|Institute|Institutes|Association|Society|Organi[sz]ation|Committee|Group|Department|Center|Centre|Federation|Foundation|Administration|Agency|Ministry|College|Academy|Council|Office|Bureau|Consortium|Collaboration|Network|Union|Commission|Team|Investigators|Collaborators|Library|Company|Hospital)\b/u
const companyRest = /^(?:Inc|Ltd|LLC|Co|Corp|GmbH|Pty|S\.?A)\.?(?: (?:Ltd|Inc)\.?)?$/u

/** Spaces that a page put between the two or three letters of a name: 林 静. */
const spacedName = new RegExp(
  `^${unspacedLetter}(?:\\s${unspacedLetter}){1,3}$|^${unspacedLetter}{1,2}\\s${unspacedLetter}{1,2}$`,
  'u',
)

/** Names whose space is lost: `JadadAR`, `L.A.Linkins`. */
function gluedName(text: string): CslName | undefined {
  const behind = /^((?:\p{Lu}\p{Ll}+-?)+)(\p{Lu}{1,3})$/u.exec(text)
  if (behind !== null) return { family: behind[1] ?? '', given: behind[2] ?? '' }
  const front = /^((?:\p{Lu}\.-?)+)(\p{Lu}\p{Ll}+)$/u.exec(text)
  return front === null ? undefined : { family: front[2] ?? '', given: front[1] ?? '' }
}

function personName(words: readonly string[]): CslName | undefined {
  const from = (start: number): string => words.slice(start).join(' ')
  const at = words.findIndex((_, index) => index > 0 && isInitials(from(index)))
  if (at > 0 && /\p{L}{2}|['’]/u.test(words[0] ?? '')) {
    return { family: words.slice(0, at).join(' '), given: from(at) }
  }
  // Given names in front: L. A. Linkins, Lauren A. Schnaper.
  const front = words.slice(0, -1)
  const last = words.at(-1) ?? ''
  const hasInitial = front.some((word) => isInitials(word))
  if (hasInitial && !isInitials(last)) return { family: last, given: front.join(' ') }
  return words.length === 2 ? { family: words[0] ?? '', given: last } : undefined
}

const particlesLast = /^(.*\p{Lu}\.?) ((?:(?:van|von|der|den|de|di|da|du|la)(?: |$))+)$/u

/** `Veen PH van der`, as Chinese medical journals print him: his particles are no given names. */
function withOwnParticles(name: CslName): CslName {
  const [, given, particles] = particlesLast.exec(name.given ?? '') ?? []
  if (given === undefined || particles === undefined) return name
  return { ...name, given, 'non-dropping-particle': particles.trim() }
}

function latinName(text: string): CslName {
  const words = text.split(' ')
  const isPerson = words.length > 1 && !bodyWord.test(text)
  const name = isPerson ? personName(words) : gluedName(text)
  return name === undefined ? { literal: text } : withOwnParticles(name)
}

function nameOf(text: string): CslName {
  if (!startsUnspaced(text)) return latinName(text.replace(/(\p{L})\.(?=\p{Lu}\p{Ll})/gu, '$1. '))
  if (spacedName.test(text)) return { literal: text.replace(/\s/gu, '') }
  const western = /^(\S+) ((?:\p{Lu}\.?[- ]?){1,3})$/u.exec(text)
  if (western !== null) return { family: western[1] ?? '', given: western[2] ?? '' }
  return { literal: text }
}

/** What may stand behind a comma as somebody's given names. */
const commaInitials = /^(?:\p{Lu}[.\s-]*){1,2}$|^(?:\p{Lu}\.[\s-]?){1,4}\p{Lu}?$/u

/** Family names and initials that commas part: `Kong, S., Kim, K.`. */
function paired(parts: readonly string[]): readonly string[] {
  const result: string[] = []
  for (const part of parts) {
    const last = result.at(-1)
    const isGiven = commaInitials.test(part) && last !== undefined && !/\s/u.test(last.trim())
    if (isGiven && !startsUnspaced(last)) result[result.length - 1] = `${last} ${part}`
    else if (last !== undefined && companyRest.test(part))
      result[result.length - 1] = `${last}, ${part}`
    else result.push(part)
  }
  return result
}

/** Whether a text can be the name of one person or body: no sentence, no number, not too long. */
export function isNameLike(text: string): boolean {
  const bare = text.trim()
  if (bare === '' || bare.length > 60 || /\d{2}|[?!:%"“]/u.test(bare)) return false
  if (startsUnspaced(bare)) return bare.replace(/\s/gu, '').length <= 25
  if (bodyWord.test(bare)) return true
  const words = bare.split(/\s+/u)
  const particle = /^(?:van|von|der|den|de|di|da|du|la|le|el|al|bin|ter|ten|dos|del|v|d|y)$/u
  return (
    words.length <= 5 && words.every((word) => /^[\p{Lu}'’]/u.test(word) || particle.test(word))
  )
}

const splitter =
  /[,;、]|(?<=[\s,])(?:and|&)(?=\s)|\s&\s|(?<=\p{Script=Latin})和(?=\s?\p{Script=Latin})|\t/gu

/** The parts of a list; commas inside brackets part nothing. */
function partsOf(list: string): readonly string[] {
  const plain = plainOf(list)
  const parts: string[] = []
  let start = 0
  let depth = 0
  let at = 0
  for (const { 0: mark, index } of plain.matchAll(splitter)) {
    for (; at < index; at += 1) {
      if (plain[at] === '(') depth += 1
      else if (plain[at] === ')') depth = Math.max(0, depth - 1)
    }
    // Federation of Library Associations and Institutions is one body.
    const isWord = /^[a&]/u.test(mark.trim()) || mark === '和'
    if (depth > 0 || (isWord && bodyWord.test(list.slice(start, index)))) continue
    parts.push(list.slice(start, index))
    start = index + mark.length
  }
  parts.push(list.slice(start))
  return parts.map((part) => part.trim().replace(/[.．。]$/u, '')).filter((part) => part !== '')
}

/** Reads a printed list of names. */
export function namesOf(piece: Piece): Names {
  const whole = fieldOf(piece, ' .,;:')
  const bare = whole.replace(othersAtEnd, '')
  const isIncomplete = bare !== whole || othersFirst.test(whole)
  const parts = partsOf(bare)
  const people: CslName[] = []
  for (const part of paired(parts)) {
    const last = people.at(-1)
    if (suffix.test(part) && last?.family !== undefined) {
      people[people.length - 1] = { ...last, suffix: part }
      continue
    }
    const tail = / ((?:Jr|Sr|II|III|2nd|3rd)\.?)$/u.exec(part)
    const name = nameOf(tail === null ? part : part.slice(0, tail.index))
    people.push(tail === null ? name : { ...name, suffix: tail[1] })
  }
  const isAllNames = parts.every(
    (part) => isNameLike(part) || isInitials(part) || suffix.test(part),
  )
  return { names: people, isIncomplete, sure: isAllNames ? 0.95 : 0.6 }
}
