import { measured } from '../check/journal-limits.ts'
import type { Config } from '../model/config.ts'
import type { JournalRules } from '../model/journal-rules.ts'
import type { Problem } from '../model/problem.ts'
import type { Review } from '../model/review.ts'
import { anonymise, renderSubmission } from '../pipeline.ts'
import { readJournalRules } from '../read/journal-rules.ts'
import type { RenderContext } from '../render/format.ts'
import { checklist } from './bundle-checklist.ts'

export type BundleName = Config['docx']['profile']

/** Whose limits a submission is counted against where biyi.yaml names nobody's. */
const usualRules: Readonly<Record<BundleName, string>> = {
  'en-journal': 'blood',
  'zh-journal': 'cma',
  bilingual: 'gb-t-7713',
}

async function rulesFor(config: Config, name: BundleName): Promise<JournalRules> {
  return config.journalRules ?? readJournalRules(usualRules[name], config.folder, '--bundle')
}

/** Everything that a journal asks for, by its name in the output folder. */
export interface Bundle {
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[]
  readonly problems: readonly Problem[]
  readonly notes: readonly string[]
}

/**
 * Title page, text, blinded text, figures, a list of what the target limits, and all of it in one
 * archive (craft SUBM-11, SUBM-15). `review` is formatted.
 */
export async function makeBundle(
  review: Review,
  context: RenderContext,
  name: BundleName,
  findings: readonly Problem[],
): Promise<Bundle> {
  const rules = await rulesFor(review.config, name)
  const blinded = await anonymise(review, context)
  const limits = [...measured(review, rules)]
  const list = checklist({ review, blinded: blinded.review, limits, rules, name, findings })
  const made = await renderSubmission({ review, context }, blinded, name, list)
  const folder = `submission/${name}`
  const wrong = limits.filter(({ found, least = 0, most = found }) => found < least || found > most)
  const noted = wrong.length === 0 ? '' : `, ${wrong.length} beyond the limits of \`${rules.name}\``
  return {
    files: made.files.map((file) => ({ ...file, name: `${folder}/${file.name}` })),
    problems: [...made.problems, ...blinded.problems],
    notes: [`${folder}: ${made.files.length} files${noted}`],
  }
}
