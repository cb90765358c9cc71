import { describe, expect, it } from 'vitest'
import { saidIn, wordedText } from '../src/language/content-words.ts'
import { wordEntries, wordList } from '../src/language/word-list.ts'

const said = (one: string, other: string) => {
  const text = wordedText(one)
  const parts = saidIn(text, wordedText(other))
  return text.words.map(({ start, end }, at) => [one.slice(start, end), parts[at]])
}

describe('content words', () => {
  it('are said by any word that the lists give, in any form', () => {
    expect(
      said('肾脏感染的患者接受透析', 'Patients with renal infections received dialysis'),
    ).toEqual([
      ['肾脏', 1],
      ['感染', 1],
      ['患者', 1],
      ['接受', 1],
      ['透析', 1],
    ])
  })

  it('are not said by what says something else', () => {
    expect(said('Severe bleeding occurred', '血压稳定')).toEqual([
      ['Severe', 0],
      ['bleeding', 0.5],
      ['occurred', 0],
    ])
  })

  it('are half said where a character alone may say them', () => {
    expect(said('血清', 'blood')).toEqual([['血清', 0.5]])
  })

  it('are found in a text that lost its spaces', () => {
    expect(said('糖尿病', 'typesofdiabetes')).toEqual([['糖尿病', 1]])
  })

  it('are none of those that grammar asks for', () => {
    expect(said('It has been with them', '而且可以进行')).toEqual([])
  })
})

describe('the word list', () => {
  it('gives each of the words of an entry all of its English words', () => {
    expect(wordEntries('肝,肝脏 liver hepatic;\n坏')).toEqual([
      { words: ['肝', '肝脏'], english: ['liver', 'hepatic'] },
    ])
  })

  it('holds no entry that cannot be read', () => {
    for (const [word, stems] of wordList()) {
      expect(word).toMatch(/^[\p{Script=Han}A-Za-z]+$/u)
      expect(stems.length).toBeGreaterThan(0)
    }
  })
})
