import { englishStem } from './english-stems.ts'

/** Length of a stretch; a name in another script among Chinese counts as one sign, and an anchor too. */
export const reachOf = (text: string) =>
  (/\p{Script=Han}/u.test(text) ? text.replaceAll(/[A-Za-z\d_#-]+/gu, 'x') : text).length

/** Verbs that carry a noun, which either text may leave out, by their stems: `apply a test`, `make use`. */
export const carriers = new Set(
  'apply use using make show find give take perform carry do'.split(' ').map(englishStem),
)
