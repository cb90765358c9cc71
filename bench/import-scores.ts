import { importText } from '../src/import/import.ts'
import { bodyStart } from '../src/import/rule.ts'
import { scoreDamage } from '../tests/damage-papers.ts'
import { differences } from '../tests/damage-score.ts'
import { importedPapers, scoreDamagedMarkers, scoreMarkers } from '../tests/marker-scores.ts'
import { arePapersAbsent } from '../tests/papers.ts'
import { isSeedAbsent, readCleanSeed, readRawSeed } from '../tests/seed-edits.ts'

const line = (name: string, value: string | number): void =>
  console.log(`${name.padEnd(34)} ${String(value).padStart(18)}`)

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Text without what tells only where blocks begin; blanks between Chinese letters stay. */
const running = (text: string): string =>
  text.replace(/^#+ /gmu, '').replaceAll('\u3000', ' ').replace(/\n+/gu, '')

async function printSeed(): Promise<void> {
  const raw = readRawSeed()
  const { text, log } = await importText(Buffer.from(raw), 'seed.txt')
  const body = text.slice(bodyStart(text))
  const clean = running(readCleanSeed())
  const made = running(body)
  const start = Math.max(0, clean.indexOf(made.slice(0, 40)))
  const errors = differences(clean.slice(start), made).reduce(
    (sum, { start: from, end, made: put }) => sum + Math.max(end - from, put.length),
    0,
  )
  const blocks = body.trim().split(/\n{2,}/u)
  console.log('The seed (raw text of a printed review)')
  line('markers, of 28', count(body, /［\d+(?:[-，]\d+)*］/gu))
  line(
    'brackets that are none, of 2',
    count(text, /［10\.1，|［摘/gu) + Number(/abstract:/u.test(text)),
  )
  line('decimals, of 36', count(raw, /\d\. \d/gu) - count(text, /\d\. \d/gu))
  line('soft hyphens left, of 6', count(text, /\u2043/gu))
  line('real hyphens, of 2', Number(text.includes('IFN-γ')) + Number(text.includes('CD19-CART')))
  line('spaces between Han left', count(body, /\p{Script=Han} \p{Script=Han}/gu))
  line('headings, of 6', count(body, /^## \d/gmu))
  line('body paragraphs, of 9', blocks.filter((block) => !block.startsWith('#')).length)
  line('authors, of 3', count(text, /^ {2}- (?:李志超|黄方|郝思国)$/gmu))
  line(
    'possible paragraph ends asked about',
    log.questions.filter(({ kind }) => kind === 'paragraph-end').length,
  )
  line('characters that differ', `${errors} of ${made.length}`)
  line('edits', log.edits.length)
}

async function printDamage(): Promise<void> {
  const { scores, total, paragraphs, outside } = await scoreDamage(1, 4)
  const share = ({ sites, missed }: typeof total): string => `${sites - missed} of ${sites}`
  console.log('\nThe papers, damaged and repaired')
  for (const [kind, score] of scores) line(kind, share(score))
  line('all', `${(100 * (1 - total.missed / total.sites)).toFixed(2)} %`)
  line('changes outside', outside.length)
  line('paragraph ends', `${share(paragraphs)}, ${paragraphs.asked} asked`)
}

function printMarkers(): void {
  const papers = importedPapers()
  const { f1, disagreements } = scoreMarkers(papers)
  const damaged = scoreDamagedMarkers(papers)
  console.log('\nThe papers, their markers')
  line('F1 against the oracle', f1.toFixed(4))
  line('disagreements', disagreements.length)
  line('damaged: repaired', damaged.repaired)
  line('damaged: asked about', damaged.asked)
  line('damaged: neither', damaged.silent.length)
}

const megabytes = 10

/** Prose of this bench's own, as a page has it. */
const page =
  '慢性肾脏病是一类进展缓慢的疾病，早期症状并\n\n不明显，许多患者在就诊时已有明显的肾功能损\n\n害［1］ 。近年来，随着新的 药 物 进入临床，延\n\n缓疾病进展的办法有了明显增加，为14. 1±4. 5个\n\n月（sodium-glucose cotransporter in⁃\n\nhibitors）。\n\n· 5 ·\n\n'

async function printSpeed(): Promise<void> {
  const bytes = Buffer.from(page.repeat(Math.ceil((megabytes * 1e6) / Buffer.byteLength(page))))
  const start = performance.now()
  const { log } = await importText(bytes, 'long.txt')
  const seconds = (performance.now() - start) / 1000
  console.log(`\n${megabytes} MB of text`)
  line('seconds', seconds.toFixed(1))
  line('memory, MB', Math.round(process.resourceUsage().maxRSS / 1024))
  line('edits', log.edits.length)
  line(
    'characters changed',
    log.edits.reduce((sum, { before, after }) => sum + Math.max(before.length, after.length), 0),
  )
}

if (isSeedAbsent) console.log('The seed does not lie beside: skipped.')
else await printSeed()
if (arePapersAbsent) console.log('The papers do not lie beside: damage and markers are skipped.')
else {
  await printDamage()
  printMarkers()
}
await printSpeed()
