import type { CslName } from '../model/reference.ts'
import { spacedInitials } from './csl-item.ts'
import type { GbProfile } from './gb-profile.ts'
import { isWide } from './gb-width.ts'

/** Particles behind the given name are initials too: `Veen P H v d`. */
function shortParticles(given: string): string {
  return given.replace(/(?<=\s)(?:\p{Ll}+\s+)*\p{Ll}+$/u, (words) =>
    words.replace(/(\p{Ll})\p{Ll}*/gu, '$1'),
  )
}

/** `Peyton Z.` → `P Z`, `Jung-Ran` → `J-R`. */
function initials(given: string): string {
  return given
    .split(/[\s.]+/u)
    .map((part) => part.replace(/(\p{L})[^-]*/gu, '$1'))
    .filter((part) => part !== '')
    .join(' ')
}

/** The given name as the rules shorten it: `J-R` (2025), `J R` (2015), `JR` (CMA). */
function shortGiven(given: string, rules: GbProfile['rules']): string {
  const short = initials(given)
  if (rules === '2025') return short
  return short.replace(/[-\s]+/gu, rules === 'cma' ? '' : ' ')
}

/** Family names of people are in capitals where they are written in Latin letters. */
function capitals(family: string): string {
  return /^[\p{Script=Latin}\P{L}]+$/u.test(family) ? family.toUpperCase() : family
}

/** `Jr` is part of the name behind the initials: after a comma in GB/T 7714, after a space in the CMA's. */
function suffixed(name: CslName, suffix: string, { rules, width }: GbProfile): CslName {
  const { family = '', given = '', 'non-dropping-particle': particle } = name
  const whole = typeof particle === 'string' && particle !== '' ? `${particle} ${family}` : family
  const first = rules === '2015' ? capitals(whole) : whole
  const mark = rules === 'cma' ? ' ' : width === 'full' ? '，' : ', '
  return { literal: `${first} ${shortGiven(given, rules)}${mark}${suffix.replace(/[.,]/gu, '')}` }
}

/** One person as the rules print people; `marks` sets the width of the marks in a name of a body. */
export function gbName(
  name: CslName,
  profile: GbProfile,
  marks: (text: string) => string,
): CslName {
  const { rules } = profile
  const { family, given, literal, suffix } = name
  if (literal !== undefined) return { ...name, literal: marks(literal) }
  if (family === undefined || given === undefined || given === '') return name
  // A Western author in Chinese letters goes by the family name alone: 昂温, not 昂温 G.
  if (isWide(family.at(0)) && !isWide(given.at(0))) return { family }
  if (isWide(given.at(0))) return name
  const spaced = spacedInitials(name) ?? given
  if (typeof suffix === 'string' && suffix !== '') {
    return suffixed({ ...name, given: spaced }, suffix, profile)
  }
  if (rules === 'cma') return { ...name, given: spaced }
  if (rules === '2025') return { ...name, given: shortParticles(spaced) }
  const { 'non-dropping-particle': particle, ...rest } = name
  const whole = typeof particle === 'string' && particle !== '' ? `${particle} ${family}` : family
  return { ...rest, family: capitals(whole), given: shortParticles(spaced) }
}
