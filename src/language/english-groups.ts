import type { GroupWords } from './language.ts'

/** Every name of a group before every word for one: `control group`, `control arms`. */
const groupsOf = (names: readonly string[]) =>
  names.flatMap((name) => ['group', 'groups', 'arm', 'arms'].map((unit) => `${name} ${unit}`))

/** Names of the groups of a trial that get what is tried, and of those that they are compared with. */
const active =
  'treatment, treated, therapy, experimental, experiment, observation, observed, study, intervention, interventional, trial, test, research, combination, combined, active, investigational'.split(
    ', ',
  )
const control =
  'control, controlled, placebo, sham, conventional, standard, standard-care, standard-treatment, standard care, standard treatment, routine, usual care, usual-care, comparator, traditional, vehicle, blank'.split(
    ', ',
  )

/** `treatment and control groups`, in either order: one word for both stands behind them. */
const bothGroups = [active, control]
  .flatMap((first) =>
    first.flatMap((one) =>
      (first === active ? control : active).flatMap((other) =>
        ['and', 'or', 'versus', 'vs', 'and the'].flatMap((word) =>
          groupsOf([`${one} ${word} ${other}`]),
        ),
      ),
    ),
  )
  .join(', ')

const lettered = (letter: string) =>
  ['group', 'arm', 'cohort', 'subgroup'].map((unit) => `${unit} ${letter}`).join(', ')
const letteredPair = (one: string, other: string) =>
  ['groups', 'arms', 'cohorts', 'group', 'arm']
    .flatMap((unit) =>
      ['and', 'or', 'versus', 'vs'].map((word) => `${unit} ${one} ${word} ${other}`),
    )
    .join(', ')

/** Names of the groups of a trial, in the lines of `englishOpposites`. */
export const englishGroups = `arm+: ${groupsOf(active).join(', ')}, ${bothGroups}
arm-: ${groupsOf(control).join(', ')}, ${bothGroups}, control subjects, control patients, control participants, control individuals, control children, control animals, control rats, control mice, healthy controls
arm-~: controls
arm-=: control, placebo, sham, conventional, standard, routine
armab+: ${lettered('a')}, ${letteredPair('a', 'b')}
armab-: ${lettered('b')}, ${letteredPair('a', 'b')}
armac+: ${lettered('a')}
armac-: ${lettered('c')}
armbc+: ${lettered('b')}
armbc-: ${lettered('c')}
`

/** How English texts name groups and set them against each other. */
export const englishGroupWords: GroupWords = {
  named:
    /\b(?!(?:two|both|each|three|four|five|all|the|this|that|these|those|other|another|same|either|every|per|between|among|of|and|or|in|into|within|different|age|blood|patient|risk|working|cooperative|methyl|an?|\d+)\b)[A-Za-z][\w+/-]*\s(?:group|arm|cohort)s?\b/giu,
  against:
    /^[^.;:,]{0,20}?\b(?:than|versus|vs\.?|compared (?:with|to)|in comparison with|relative to|over)(?:\s(?:that|those|in|of|for|the|with|did))*\s$/u,
  atTime:
    /^[^.;:,]{0,12}\b(?:before|after|at|prior|baseline|pre|post|pretreatment|week|month|day)/u,
}
