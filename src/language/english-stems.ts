/** Forms that no rule gives back, after the word that they are forms of. */
const irregular = `
be am is are was were been being|have has had|do does did done|go goes went gone|say said|see saw seen
come came|take took taken|give gave given|get got gotten|make made|know knew known|think thought
tell told|find found|become became|leave left|feel felt|bring brought|begin began begun|keep kept
hold held|write wrote written|stand stood|hear heard|run ran|mean meant|set sets|meet met|pay paid
sit sat|speak spoke spoken|lie lay lain|lead led|read reads|grow grew grown|lose lost|fall fell fallen
send sent|build built|understand understood|draw drew drawn|break broke broken|spend spent
rise rose risen|drive drove driven|buy bought|wear wore worn|choose chose chosen|seek sought
throw threw thrown|catch caught|deal dealt|win won|forget forgot forgotten|sleep slept|eat ate eaten
drink drank drunk|sing sang sung|swim swam swum|fly flew flown|ride rode ridden|shake shook shaken
steal stole stolen|teach taught|fight fought|sell sold|shoot shot|sink sank sunk|strike struck
sweep swept|weep wept|creep crept|bend bent|lend lent|bite bit bitten|hide hid hidden|shine shone
tear tore torn|wake woke woken|blow blew blown|freeze froze frozen|bear bore born borne|feed fed
bleed bled|swear swore sworn|hang hung|dig dug|stick stuck|wind wound|light lit|kneel knelt
lean leant|dream dreamt|burn burnt|child children|analysis analyses|diagnosis diagnoses|prognosis prognoses|metastasis metastases|criterion criteria|basis bases|man men|woman women|foot feet|tooth teeth
mouse mice|wife wives|life lives|knife knives|leaf leaves|half halves|self selves|wolf wolves
shelf shelves|good better best|bad worse worst|i me my mine myself|he him his himself
she her hers herself|we us our ours ourselves|they them their theirs themselves
you your yours yourself yourselves|it its itself|who whom whose|this these|that those|cannot can
grandpa grandfather|grandma grandmother|dad daddy papa father|mum mom mama mother
`
  .trim()
  .split(/[|\n]/u)
  .map((forms) => forms.split(' '))

const bases: ReadonlyMap<string, string> = new Map(
  irregular.flatMap(([base = '', ...forms]) => forms.map((form) => [form, base] as const)),
)

/** The word that an irregular form belongs to: mice → mouse; other words stay. */
export const irregularBase = (word: string): string => bases.get(word) ?? word

const endings =
  /(?:ications?|ations?|ically|iness|ities|ivity|ments?|iest|ings?|ions?|edly|ness|ical|able|ible|ies|ied|ier|ily|ity|est|ers?|ors?|ing|ive|ous|ful|ial|al|ly|es|ed|s|e|y)$/u
const known = new Map<string, string>()

function shortened(word: string): string {
  let stem = word
  for (let round = 0; round < 2 && stem.length > 4; round++) {
    const next = stem.replace(endings, '')
    if (next.length < 3 || next === stem) break
    stem = next
  }
  // stopped → stop, but fall and pass stay.
  return stem.length > 3 && stem !== word ? stem.replace(/([^aeiouls])\1$/u, '$1') : stem
}

/**
 * One form for the forms and near derivations of an English word in lower case: went → go, hurried →
 * hurr. Meant for counting what goes together, not for reading.
 */
export function englishStem(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  const base = bases.get(word) ?? word
  const stem = shortened(base)
  known.set(word, stem)
  return stem
}
