import { en } from '../src/language/en.ts'
import { extractTerms } from '../src/terms/extract.ts'
import {
  abstractCounts,
  areAbstractsAbsent,
  arePapersAbsent,
  type Counts,
  f1Of,
  paperCounts,
} from '../tests/term-scores.ts'
import { schwartzHearst } from './schwartz-hearst.ts'

function printScore(name: string, counts: Counts): void {
  const { gold, found, hit } = counts
  const shares = [hit / found, hit / gold, f1Of(counts)].map((share) => share.toFixed(3))
  console.log(`${name.padEnd(34)} precision ${shares[0]}  recall ${shares[1]}  F1 ${shares[2]}`)
}

const ours = (text: string) =>
  extractTerms([{ text, lineOf: () => 1 }], en).flatMap(({ abbreviation, long }) =>
    abbreviation !== undefined && long !== undefined ? [`${abbreviation}|${long}`] : [],
  )

if (areAbstractsAbsent) console.log('MED1250 is absent: English is not scored')
else {
  printScore('English, MED1250', abstractCounts(ours))
  printScore('English, Schwartz and Hearst 2003', abstractCounts(schwartzHearst))
}
if (arePapersAbsent) console.log('the papers are absent: Chinese is not scored')
else {
  for (const [name, file] of [
    ['Chinese, ten papers', 'zh-papers-gold'],
    ['Chinese, six papers told later', 'zh-papers-later-gold'],
  ] as const) {
    const counts = await paperCounts(file)
    printScore(name, counts)
    if (process.argv.includes('--list')) {
      console.log(`missed\n${counts.missed.join('\n')}\nwrong\n${counts.wrong.join('\n')}`)
    }
  }
}
