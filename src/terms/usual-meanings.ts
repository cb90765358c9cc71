import { commonAbbreviations } from '../language/common-abbreviations.ts'
import { latinKey } from './latin-names.ts'

let byKey: ReadonlyMap<string, readonly string[]> | undefined

/** English full forms that medical writing knows an abbreviation in; none of most. */
export function usualMeanings(abbreviation: string): readonly string[] {
  byKey ??= new Map(commonAbbreviations.map(([short, forms]) => [latinKey(short), forms]))
  return byKey.get(latinKey(abbreviation)) ?? []
}
