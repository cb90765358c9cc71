import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** One way in which a word changes: `SFX D y ied [^aeiou]y`. */
interface Affix {
  readonly flag: string
  /** What it takes off the stem, and puts there instead. */
  readonly strip: string
  readonly add: string
  /** What the stem must look like. */
  readonly stem: RegExp
}

interface Affixes {
  readonly prefixes: readonly Affix[]
  readonly suffixes: readonly Affix[]
}

/** Words of a dictionary in the form of Hunspell. */
export interface WordList {
  /** For a word in small letters, with its common endings. */
  readonly has: (word: string) => boolean
}

const affixLine = /^(PFX|SFX) +(\S) +(\S+) +([^\s/]+)(?:\/\S+)? +(\S+)/u

function readAffixes(lines: readonly string[]): Affixes {
  const prefixes: Affix[] = []
  const suffixes: Affix[] = []
  for (const line of lines) {
    const [, kind, flag = '', strip = '', add = '', stem = ''] = affixLine.exec(line) ?? []
    if (kind === undefined) continue
    const isPrefix = kind === 'PFX'
    const affix: Affix = {
      flag,
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      stem: new RegExp(isPrefix ? `^${stem}` : `${stem}$`, 'u'),
    }
    if (isPrefix) prefixes.push(affix)
    else suffixes.push(affix)
  }
  return { prefixes, suffixes }
}

/** A list of words from the two files of a Hunspell dictionary; names count as words. */
export function wordListOf(affixFile: string, wordFile: string): WordList {
  const { prefixes, suffixes } = readAffixes(affixFile.split(/\r?\n/u))
  const flags = new Map<string, string>()
  for (const line of wordFile.split(/\r?\n/u)) {
    const [stem = '', own = ''] = line.split('/')
    const key = stem.toLowerCase()
    // Abbreviations in capitals are no words.
    if (/^.?[a-z]+$/u.test(stem)) flags.set(key, (flags.get(key) ?? '') + own)
  }
  const isForm = (word: string, prefix: string): boolean =>
    flags.get(word)?.includes(prefix) === true ||
    suffixes.some(({ flag, strip, add, stem }) => {
      if (!word.endsWith(add)) return false
      const base = word.slice(0, word.length - add.length) + strip
      const own = flags.get(base)
      return own !== undefined && own.includes(flag) && own.includes(prefix) && stem.test(base)
    })
  const has = (word: string): boolean =>
    isForm(word, '') ||
    prefixes.some(({ flag, add }) => word.startsWith(add) && isForm(word.slice(add.length), flag))
  return { has }
}

let known: WordList | undefined

/** English words, read when they are first asked for: few texts have a hyphen that needs them. */
export function englishWords(): WordList {
  if (known === undefined) {
    const folder = dirname(createRequire(import.meta.url).resolve('dictionary-en'))
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
    known = wordListOf(read('index.aff'), read('index.dic'))
  }
  return known
}
