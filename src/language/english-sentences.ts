import type { Stretch } from './language.ts'
import { sentenceStretches } from './sentences.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** A full stop after one of these ends no sentence. Lower case. */
const abbreviations = words(
  'vs v e.g i.e eg ie cf ca viz dr prof mr mrs ms st mt jr sr rev ed eds dept univ subsp var ' +
    'i.v p.o s.c i.m i.p q.d b.i.d t.i.d q.i.d a.k.a op cit ibid incl resp approx jan feb mar apr jun ' +
    'jul aug sep sept oct nov dec',
)

/** These stand before a number or the letter of a part, `No. 5`, `Fig. S1`; elsewhere they are words. */
const beforeNumbers = words(
  'no nos p pp fig figs tab tabs eq eqs ref refs vol suppl ch chap sec sect nr para max min wk yr mo hr',
)

/** These end a sentence where a word with a capital follows: `Jones et al. The study`. */
const beforeWords = words('al inc ltd co corp sp spp etc')

/** Words that begin a sentence and are no name, for what an initial or `U.S.` leaves open. */
const starters =
  /^["“‘(]*(?:The|This|These|Those|There|They|That|It|Its|In|On|At|By|For|From|With|We|Our|However|Moreover|Furthermore|Therefore|Thus|Although|While|When|Whereas|After|Before|During|Both|Each|Among|Since|Because|But|And|As|If|Here|No|Not|Of|To|One|Two|Three|All|Patients|Results|Conclusions?|Methods|Further)\b/u

const closing = `["”’'»)\\]]*`

/**
 * A run of full stops, question and exclamation marks, the quotes and brackets that close behind it,
 * and then white space, the end, a marker, or a note's number that was raised. A lost space, as in
 * `was good.Methods`, is seen by the letters around it.
 */
const sentenceEnd = new RegExp(
  `[.!?…]+${closing}(?:(?<=\\p{Ll}{3}\\.)\\d{1,3}(?:[,–-]\\d{1,3})*(?=\\s+\\p{Lu})|[⁰¹²³⁴-⁹⁻,–]*[⁰¹²³⁴-⁹])?(?=\\s|$|\\s?[[［][\\d@]|(?<=(?:\\p{Ll}{3}|[)%\\d])\\.)\\p{Lu}\\p{Ll}{2})`,
  'gu',
)

/** The word before a full stop, with dots and hyphens inside it: `e.g`, `U.S`. */
function wordBefore(text: string, start: number): string {
  return /[\p{L}\p{N}.-]*$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? ''
}

/** `1.` at the beginning of a text or of a sentence numbers what follows; in `Fig. 2.` it does not. */
function isListNumber(text: string, start: number, word: string): boolean {
  if (!/^(?:\d{1,2}|[ivx]{1,4}|[a-h])$/u.test(word)) return false
  const at = start - word.length
  const before = text.slice(Math.max(0, at - 24), at)
  if (before === '' || before.endsWith('\n')) return true
  const [, last = ''] = /([\p{L}.]*)[.!?:;]["”’)\]]*\s$/u.exec(before) ?? []
  if (!/[.!?:;]["”’)\]]*\s$/u.test(before)) return false
  const lower = last.toLowerCase()
  return !beforeNumbers.has(lower) && !abbreviations.has(lower) && !beforeWords.has(lower)
}

/** `mTOR`, `p53`, `miR-21`: a name with a capital or a digit inside, with which a sentence may begin. */
const lowerName = /^\p{Ll}{1,4}-?(?:\p{Lu}|\d)/u

function endsAfterWord(word: string, next: string): boolean {
  const lower = word.toLowerCase()
  // An initial: J. Smith, S. cerevisiae; but «vitamin D. The».
  if (/^\p{Lu}$/u.test(word)) return starters.test(next)
  if (/^(?:\p{L}\.)+\p{L}$|^(?:Ph\.D|M\.Sc|B\.Sc)$/u.test(word) && !abbreviations.has(lower))
    return starters.test(next)
  if (abbreviations.has(lower)) return false
  if (beforeNumbers.has(lower)) return /^["“‘(]*\p{Lu}\p{Ll}+/u.test(next)
  if (beforeWords.has(lower)) return /^["“‘]?\p{Lu}[\p{L}-]*(?:\s|,|$)/u.test(next)
  return true
}

function endsSentence(text: string, start: number, end: number): boolean {
  const next = text.slice(end, end + 40).trimStart()
  if (next === '') return true
  const isClosed = /["”’'»)\]]$/u.test(text.slice(start, end))
  const goesOn = /^[,;:]|^["“‘(]*\p{Ll}/u.test(next) && !lowerName.test(next)
  if (text[start] !== '.' || text[start + 1] === '.') return !goesOn
  // `P < 0 . 05`, as formulas come out of a scan.
  if (/^\d/u.test(next) && /\d?\s$/u.test(text.slice(Math.max(0, start - 2), start))) return false
  const word = wordBefore(text, start)
  if (isListNumber(text, start, word)) return false
  if (isClosed) return !(goesOn && abbreviations.has(word.toLowerCase())) && !/^[,;:]/u.test(next)
  return !goesOn && endsAfterWord(word, next)
}

/**
 * The sentences of an English text. Full stops, question and exclamation marks end them, semicolons and
 * colons do not; a marker behind the stop belongs to the sentence before it.
 */
export function splitEnglishSentences(text: string): readonly Stretch[] {
  return sentenceStretches(text, sentenceEnd, endsSentence)
}
