import { englishWords, type WordList } from './english-words.ts'

/** What becomes of a hyphen at a line end; `ask` where nothing tells. */
export type HyphenVerdict = 'soft' | 'hard' | 'ask'

/** Before these a compound is written with a hyphen. */
const prefixes = new Set(
  'anti non pre post co self ex pro well high low long short first second third one two three four half cross all near pan'.split(
    ' ',
  ),
)
/** Before these it is written with or without one, as the author has it. */
const openPrefixes = new Set(
  'intra inter re un in de over under up out off on by multi hyper hypo micro macro trans sub super poly mono per peri ultra semi bi tri mini mid extra photo geno magneto stereo neo pseudo'.split(
    ' ',
  ),
)
/** Never written with a hyphen, though both pieces may be words. */
const closed = new Set(
  `about above according account address affect against already although another antibody antibodies
  antigen antigenic antigens assess associate background because become before below beside between
  beyond cannot combine compare complete component conclude condition conduct confirm consider
  consist contain content context contrast control decrease decreased decreases during evidence
  example express factors further furthermore however impact improve improved include included
  including increase increased increases increasing indicate infant inform information injection
  inside into invasion investigate involve involved maintain moreover nevertheless notable nothing
  obtain occur office otherwise ourselves outcome outcomes outside overall overview patients perform
  performance performed persist person prefer prepare present presented prevent previous procedure
  process produce product program promote protein provide provided reaction receive recent receptor
  recommend record reduce reduction refer regard relapse relate relative remain report reported
  represent research respond response responses result resulted results return reveal review sometimes
  somewhat support surface target therefore therein throughout together toward treatment underlying
  understand understanding upon whereas whether within without`.split(/\s+/u),
)
/** Small words inside a compound: follow-up, time-of-flight. */
const inner = new Set('to of in on up by at or off out the and a an'.split(' '))
/** Whole words that are joined to another by a hyphen. */
const secondParts = new Set(
  `associated based binding blocking cell cells deficient dependent derived directed dose driven
  domain expressing fold free gamma grade high induced inhibiting kappa kinase label like line low
  mediated modified naive negative opposite positive producing reactive refractory related resistant
  responsive restricted risk secreting sensitive shaped specific stage stimulating targeted
  targeting term transduced treated type week wide year`.split(/\s+/u),
)
/** Ends of words that are no words themselves. */
const endings = new Set(
  `tion tions sion sions ment ments ing ings ity ities ism isms ous ious ness ance ances ence ences
  able ible ally ated ating ation ations ative atory latory mab imab umab zumab ximab nib tinib ib
  kine kines cyte cytes cytosis oma omas osis itis emia aemia penia pathy plasia blast blasts logy
  ology ological logical ular ulin ulins globulin globulins genic genesis toxic toxicity gical ical
  ted ting ed er ers ly al ic ics cal tive sive tory ary ory est`.split(/\s+/u),
)
/** Beginnings that are joined to a word in small letters without a hyphen. */
const combining = new Set(
  `immuno cyto histo patho hemato haemato physio pharmaco neuro cardio hepato nephro onco lympho myelo
  thrombo leuko erythro chemo glyco lipo osteo angio gastro cerebro broncho arthro dermato fibro
  adeno hemo haemo`.split(/\s+/u),
)
/** Ends of the names of drugs: no other word ends so. */
const drugEnd = /(?:mab|tinib|rafenib|zomib|ciclib|parib|leucel|ercept|gliflozin|gliptin|lutide)$/u

const plainLeft = /^[\p{Script=Latin}]*\p{Ll}$/u
const plainRight = /^\p{Ll}+$/u

/** Shorter pieces are no words, whatever a list of words says. */
const shortestWord = 3
/** A piece that is no word and no longer than this can only be a syllable. */
const longestSyllable = 4

interface Pieces {
  readonly left: string
  readonly right: string
  /** Another hyphen stands before `left`. */
  readonly isInner: boolean
}

/** Of a word that the list has: `re-sign` is no `resign`, where both pieces stand for themselves. */
function ofKnown({ left, right }: Pieces, isLeft: boolean, isRight: boolean): HyphenVerdict {
  if (closed.has(left + right) || combining.has(left)) return 'soft'
  const isPrefix = prefixes.has(left) || openPrefixes.has(left)
  return (isRight && (isLeft || isPrefix)) || inner.has(right) ? 'ask' : 'soft'
}

/** Of a word that the list has not, such as the name of a drug, or a compound. */
function ofUnknown(
  { left, right, isInner }: Pieces,
  isLeft: boolean,
  isRight: boolean,
): HyphenVerdict {
  if (secondParts.has(right) || inner.has(right) || (isInner && inner.has(left))) return 'hard'
  if (prefixes.has(left) && isRight) return 'hard'
  if (prefixes.has(left) || openPrefixes.has(left)) return 'ask'
  if (isLeft && isRight) return left.length > 3 && right.length > 3 ? 'hard' : 'ask'
  const isSyllable = (piece: string, isKnown: boolean): boolean =>
    !isKnown && piece.length <= longestSyllable && !piece.endsWith('o')
  const isEnding = combining.has(left) || endings.has(right)
  return isEnding || isSyllable(left, isLeft) || isSyllable(right, isRight) ? 'soft' : 'ask'
}

/** Reads two pieces in small letters by the words that there are. */
function byWords(pieces: Pieces, words: WordList): HyphenVerdict {
  const [isLeft, isRight] = [pieces.left, pieces.right].map(
    (piece) => piece.length >= shortestWord && words.has(piece),
  )
  const isKnown = words.has(pieces.left + pieces.right)
  if (isRight !== true && drugEnd.test(pieces.right)) return 'soft'
  return (isKnown ? ofKnown : ofUnknown)(pieces, isLeft === true, isRight === true)
}

/**
 * Reads a hyphen between two pieces of a Latin word by the words that there are (CLEAN-06): `soft`
 * where the page alone has put it there.
 */
export function readHyphen(left: string, right: string): HyphenVerdict {
  const last = left.split('-').at(-1) ?? ''
  const first = right.split('-')[0] ?? ''
  // Capitals, digits and Greek letters at the break belong to names: IFN-γ, CD19-CART, GM-CSF.
  if (!plainLeft.test(last) || !plainRight.test(first) || last.length === 1) return 'hard'
  const pieces = { left: last.toLowerCase(), right: first, isInner: left.includes('-') }
  return byWords(pieces, englishWords())
}
