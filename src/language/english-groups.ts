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
