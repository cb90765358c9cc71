import { han } from './han.ts'
import { pinyinLength, pinyinOf } from './pinyin-syllables.ts'

const capitalised = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?:[-’']\p{L}\p{Ll}*)*(?:\s\p{Lu}\p{Ll}+)?/gu
const ideographs = new RegExp(`${han}{2,}`, 'gu')

/** Lower-case letters only: Lǚ-shun → lushun. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]+/gu, '')
}

/** Words with a capital letter that may be Chinese names of 2 to 4 syllables: Dai-yu → daiyu. */
export function latinNames(line: string): readonly string[] {
  const names: string[] = []
  for (const [found] of line.matchAll(capitalised))
    for (const name of new Set([plain(found), ...found.split(/\s/u).map(plain)]))
      if (name.length > 3 && pinyinLength(name) > 1) names.push(name)
  return names
}

/** Those of the names that stand in a line as Chinese characters: 黛玉 is read daiyu. */
export function namesReadIn(line: string, names: ReadonlySet<string>): readonly string[] {
  const found: string[] = []
  for (const [run] of line.matchAll(ideographs)) {
    const syllables = Array.from(run, pinyinOf)
    for (let start = 0; start < syllables.length; start++) {
      let name = syllables[start] ?? ''
      for (let end = start + 1; end < Math.min(start + 4, syllables.length); end++) {
        name += syllables[end] ?? ''
        if (names.has(name)) found.push(name)
      }
    }
  }
  return found
}
