import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en } from '../src/language/en.ts'
import { zh } from '../src/language/zh.ts'

const cut = (language: typeof en, text: string) =>
  language.splitSentences(text).map(({ start, end }) => text.slice(start, end))

/** `‖` stands where a sentence ends. */
const expectCuts = (language: typeof en, marked: string) => {
  const parts = marked.split('‖')
  expect(cut(language, parts.join(''))).toEqual(parts.map((part) => part.trim()))
}

describe('English sentences', () => {
  it.each([
    'It works.‖ It is safe.',
    'Facon et al. reported it.‖ It is safe.',
    'This was shown by Facon et al.‖ The trial was open.',
    'Facon et al. [6] reported it.',
    'Drug A vs. Drug B was tested (see Fig. 2 and Figs. S1–S3).‖ It failed.',
    'See Fig. 2.‖ Then stop.',
    'Some drugs, e.g. Rituximab, i.e. an antibody, work.',
    'Dr. Smith and Prof. J. R. Smith agreed.‖ Others did not.',
    'The value was 3.5.‖ The other was .05.‖ Both count.',
    'Protocol No. 5 was used.‖ Nos. 6 and 7 were not.',
    'The answer was no.‖ The reason is known.',
    'It was good.[1]‖ The next was bad. [2,3]‖ The last was fair [4].',
    'Survival improved.1,2‖ The effect lasted.',
    'Survival improved.¹⁻³‖ The effect lasted.',
    'Wait... what?‖ Really?!‖ Yes.',
    'It stopped…‖ The drug was withdrawn.',
    'Three drugs were used: A; B; and C.',
    'Steps follow: 1. Take blood.‖ 2. Spin it.‖ 3. Freeze it.',
    '1. Take blood.‖ 2. Spin it.',
    'They called it “a cure.”‖ It was not.',
    '"Is it safe?" he asked.‖ Nobody knew.',
    '(All were adults.)‖ None was a child.',
    'It was given with vitamin D.‖ The dose was low.',
    'E. coli and S. aureus grew.‖ C. difficile did not.',
    'The U.S. Food and Drug Administration approved it.',
    'It was made in the U.S.‖ The price was high.',
    'Cells were spun for 30 min.‖ They were washed.',
    'The dose was approx. 5 mg, max. 10 mg.',
    'It inhibits growth.‖ mTOR is the target.‖ p53 is not.',
    'Given at 9 a.m. by Smith, Inc. of Boston.',
    'St. Jude treated them in Sept. 2020.',
    'Plants, algae, etc. were excluded.‖ All else stayed.',
    'The P value was <0.001 (t-test, n = 3).‖ IL-2 rose.',
    'The outcome was good.‖Methods were sound (n = 5).‖Results follow.',
    'It fell (P < 0 . 05 , n = 3) at once.‖ It rose.',
    'See https://example.org/a.html?b=c for more.‖ Thanks!',
  ])('%s', (marked) => expectCuts(en, marked))
})

describe('Chinese sentences', () => {
  it.each([
    '疗效良好。‖毒性可控！‖是否安全？‖尚不明确。',
    '甲组有效；乙组无效；丙组未测。‖下同。',
    '他说：“疗效良好。”‖她不同意。',
    '“这样有效吗？”的问题仍在。‖没有答案。',
    '问题是“是否有效？”，“是否安全？”。‖下文作答。',
    '疗效良好（见表1。毒性另述。）。‖下文再述。',
    '（以上均为成人。）‖儿童另计。',
    '疗效良好。［1］‖毒性可控。[2-3]‖尚待研究［4］。',
    '随访31.8个月，P<0.05，Facon et al. 报道（Fig. 2）。‖No. 5同前。',
    '疗效……尚可。‖总之……',
    '真的吗？！‖是的！！‖好。',
    '包括：①手术；②化疗。‖（1）单药；（2）联合。',
    '英文写作“It works. It is safe.”，含义相同。‖完。',
    '疗效良好．‖毒性可控［5］．‖随访31.8个月．',
    '疗效良好. ‖毒性可控. ‖见图1.2节。',
    '有效吗? ‖有效! ‖好。',
    '《何去何从？》一书出版。‖读者众多。',
  ])('%s', (marked) => expectCuts(zh, marked))
})

describe('sentences', () => {
  const piece = fc.constantFrom(
    '。',
    '.',
    ' ',
    '［1］',
    '[2]',
    '“',
    '”',
    '(',
    ')',
    'Fig',
    'al',
    '药',
    'Drug',
    '1',
    '!',
    '…',
    '\n',
  )
  it.each([zh, en])('cover a text of any kind in order: $subtag', (language) => {
    fc.assert(
      fc.property(
        fc.array(piece).map((list) => list.join('')),
        (text) => {
          let last = 0
          for (const { start, end } of language.splitSentences(text)) {
            expect(text.slice(last, start).trim()).toBe('')
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(text.slice(last).trim()).toBe('')
        },
      ),
    )
  })

  it.each([zh, en])('take time that grows with the length: $subtag', (language) => {
    const text = `${'(（“Fig. 3.5 et al. 药物1. '.repeat(20_000)}。`
    const start = performance.now()
    language.splitSentences(text)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
