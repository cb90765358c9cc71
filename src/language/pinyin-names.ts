import { han } from './han.ts'
import { pinyinLength, pinyinOf } from './pinyin-syllables.ts'

const capitalised =
  /\p{Lu}(?<![\p{L}\p{N}]\p{Lu})\p{Ll}+(?:[-’']\p{L}\p{Ll}*)*(?:\s\p{Lu}\p{Ll}+)?/gu
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

/** Those of the names that two to four syllables spell from `start` on. */
function namesAt(
  syllables: readonly string[],
  start: number,
  names: ReadonlySet<string>,
): readonly string[] {
  const found: string[] = []
  let name = syllables[start] ?? ''
  for (let end = start + 1; end < Math.min(start + 4, syllables.length); end++) {
    name += syllables[end] ?? ''
    if (names.has(name)) found.push(name)
  }
  return found
}

/** Finds those of the names that stand in a line as Chinese characters: 黛玉 is read daiyu. */
export function nameReader(names: ReadonlySet<string>): (line: string) => readonly string[] {
  // Most characters begin no name: told by two letters, before anything is put together.
  const heads = new Set(Array.from(names, (name) => name.slice(0, 2)))
  const mayBegin = (syllable: string) => syllable.length < 2 || heads.has(syllable.slice(0, 2))
  return (line) => {
    const found: string[] = []
    for (const [run] of line.matchAll(ideographs)) {
      const syllables = Array.from(run, pinyinOf)
      for (const [start, syllable] of syllables.entries())
        if (mayBegin(syllable)) found.push(...namesAt(syllables, start, names))
    }
    return found
  }
}
