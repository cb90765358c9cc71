import { readDoi } from '../model/doi.ts'
import { duplicateReferences } from '../model/duplicate-references.ts'
import type { Place, Problem } from '../model/problem.ts'
import type { CslItem } from '../model/reference.ts'

function doiProblem(rule: string, message: string, place: Place): Problem {
  return { rule, severity: 'warning', message, unit: null, places: [place] }
}

/** What is wrong with the fields of an item in any format: a DOI that is none, or a short one. */
export function itemProblems({ id, DOI }: CslItem, placeOf: () => Place): readonly Problem[] {
  if (typeof DOI !== 'string' || DOI.trim() === '') return []
  const { faults } = readDoi(DOI)
  if (faults.includes('short')) {
    const message = `\`${id}\` has the short DOI \`${DOI}\`, which stands for another one; it is kept, expected the DOI itself`
    return [doiProblem('read/short-doi', message, placeOf())]
  }
  if (!faults.includes('bad')) return []
  const message = `\`DOI\` of \`${id}\` is \`${DOI}\`, which is no DOI; it is kept as it is written, expected one as 10.1056/NEJMoa1817249`
  return [doiProblem('read/doi', message, placeOf())]
}

const shown = ({ file, line, column }: Place): string => `${file}:${line}:${column}`

/** Items that are one work, a problem each; all are kept, so that no number shifts. */
export function duplicateProblems(
  items: readonly CslItem[],
  placeOf: (id: string) => Place | undefined,
): readonly Problem[] {
  return duplicateReferences(items).map(({ by, items: same }): Problem => {
    const places = same.flatMap(({ id }) => placeOf(id) ?? [])
    const [first, ...more] = same.map(({ id }) => {
      const place = placeOf(id)
      return `\`${id}\`${place === undefined ? '' : ` (${shown(place)})`}`
    })
    const why = by === 'doi' ? 'by their DOI' : 'by title and year'
    return {
      rule: 'read/duplicate-reference',
      severity: 'warning',
      message: `${first} and ${more.join(', ')} are one work ${why}; all are kept with their numbers, expected one entry`,
      unit: null,
      places,
    }
  })
}
