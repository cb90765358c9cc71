import { englishStem } from './english-stems.ts'
import { zhEnBodyWords } from './zh-en-body-words.ts'
import { zhEnCareWords } from './zh-en-care-words.ts'
import { zhEnDiseaseWords } from './zh-en-disease-words.ts'
import { zhEnGeneralWords } from './zh-en-general-words.ts'
import { zhEnMedicalWords } from './zh-en-medical-words.ts'
import { zhEnScholarlyWords } from './zh-en-scholarly-words.ts'
import { zhEnScienceWords } from './zh-en-science-words.ts'
import { zhEnWords } from './zh-en-words.ts'

const lists = [
  zhEnWords,
  zhEnMedicalWords,
  zhEnScholarlyWords,
  zhEnBodyWords,
  zhEnDiseaseWords,
  zhEnCareWords,
  zhEnScienceWords,
  zhEnGeneralWords,
]

/** Chinese words of one meaning and the English words for them. */
interface WordEntry {
  readonly words: readonly string[]
  readonly english: readonly string[]
}

/** The entries of a list: `降低,下降 decrease drop`, parted by semicolons and line ends. */
export function wordEntries(list: string): readonly WordEntry[] {
  return list.split(/[;\n]+/u).flatMap((entry) => {
    const [words = '', ...english] = entry.trim().split(' ')
    if (words === '' || english.length === 0) return []
    return [{ words: words.split(','), english: english.flatMap((word) => word.split('-')) }]
  })
}

let entries: readonly WordEntry[] | undefined

/** All entries of the built-in lists; a word may stand in several. */
export function listedWords(): readonly WordEntry[] {
  entries ??= lists.flatMap(wordEntries)
  return entries
}

let dictionary: ReadonlyMap<string, readonly string[]> | undefined

/** The built-in word list: a Chinese word → stems of the English words for it. */
export function wordList(): ReadonlyMap<string, readonly string[]> {
  if (dictionary !== undefined) return dictionary
  const made = new Map<string, readonly string[]>()
  for (const { words, english } of listedWords()) {
    const stems = english.map(englishStem)
    for (const word of words) made.set(word, [...new Set([...(made.get(word) ?? []), ...stems])])
  }
  dictionary = made
  return made
}
