import { createHash } from 'node:crypto'
import { align } from './align/align.ts'
import { annotate } from './annotate/annotate.ts'
import { findTerms } from './annotate/terms.ts'
import { ruleOf, rules } from './check/rules.ts'
import { runChecks, withSeverities } from './check/run.ts'
import { united } from './check/united.ts'
import { settleWaivers } from './check/waivers.ts'
import type { Config, FormatName } from './model/config.ts'
import { type Memory, noMemory } from './model/memory.ts'
import { ConfigError, type Problem } from './model/problem.ts'
import {
  type Aligned,
  type Review,
  type Side,
  type Sources,
  sides,
  type TermUse,
} from './model/review.ts'
import type { Findings } from './model/waiver.ts'
import { walkMdast } from './model/walk.ts'
import { parse } from './parse/parse.ts'
import { readImages } from './read/images.ts'
import { read } from './read/read.ts'
import { readStyle } from './read/styles.ts'
import { readTemplates } from './read/templates.ts'
import type { ExplainedProblem, RenderContext, Rendered } from './render/format.ts'
import { formats, glossaryFile } from './render/formats.ts'
import { printMarkers } from './resolve/markers.ts'
import { formatList } from './resolve/references.ts'
import { numbersByAppearance, type Renumbering, withNewNumbers } from './resolve/renumber.ts'
import { resolveCitations } from './resolve/resolve.ts'
import { type GlossaryReadings, glossaryReadings } from './terms/glossary-order.ts'

/** The first half of the flow: parse → align. The trees are those of the files. */
export function alignSources(sources: Sources): Aligned {
  return align(parse(sources))
}

/** What the alignment adds to the trees: the rest of a unit comes from them. */
interface KeptAlignment {
  readonly units: readonly Pick<Aligned['units'][number], 'confidence' | 'sentences'>[]
  readonly problems: Aligned['problems']
}

/** As `alignSources`; sentences that `results` holds are not paired again. */
function alignOnce(sources: Sources, results: Memory): Aligned {
  const known = results.get('alignment')
  if (known === undefined) {
    const made = alignSources(sources)
    const units = made.units.map(({ confidence, sentences }) => ({ confidence, sentences }))
    const kept: KeptAlignment = { units, problems: made.problems }
    results.set('alignment', JSON.stringify(kept))
    return made
  }
  const kept: KeptAlignment = JSON.parse(known)
  const draft = align(parse(sources), false)
  const units = draft.units.map((unit, at) => ({ ...unit, ...kept.units[at] }))
  return { ...draft, units, problems: kept.problems }
}

/** Every use of the glossary in the texts, without the rest of the flow. */
export function termUses(sources: Sources): readonly TermUse[] {
  return findTerms(align(parse(sources), false))
}

/** The flow from texts to a review: parse → align → resolve → annotate. */
export function analyse(sources: Sources): Review {
  return analyseAligned(alignSources(sources))
}

/** The second half of the flow: resolve → annotate. */
export function analyseAligned(aligned: Aligned): Review {
  return annotate(resolveCitations(aligned))
}

/** Reads the review that a configuration describes and aligns it. */
export async function readAligned(config: Config, results = noMemory): Promise<Aligned> {
  assertChecksExist(config)
  return alignOnce(await read(config), results)
}

/**
 * The review numbered by first appearance in the text of `side` (craft CITE-17), and what became of
 * each number: for a submission in that language alone.
 */
export function renumber(
  review: Review,
  side: Side,
): { readonly review: Review; readonly numbering: readonly Renumbering[] } {
  const numbering = numbersByAppearance(review, side)
  const parsed = withNewNumbers(review, numbering)
  return { review: annotate(resolveCitations(align(parsed))), numbering }
}

/** A check that biyi.yaml switches off may be unknown to this version; one it asks for may not. */
function assertChecksExist({ checks: { rules: asked }, placeOf }: Config): void {
  const known = rules.flatMap(({ id, isConfigurable }) => (isConfigurable ? [id] : []))
  for (const [id, severity] of Object.entries(asked)) {
    if (severity === 'off' || known.includes(id)) continue
    throw new ConfigError(
      `${placeOf(['checks', id])}: there is no check \`${id}\`, expected one of ${known.join(', ')}`,
    )
  }
}

/**
 * Reads and analyses the review that a configuration describes; references are not yet formatted.
 * `results` holds what was worked out before about the same files, which is not worked out again.
 */
export async function readReview(
  config: Config,
  memory?: Memory,
  results = noMemory,
): Promise<Review> {
  assertChecksExist(config)
  return analyseAligned(alignOnce(await read(config, memory), results))
}

/** All findings about a review, in reading order; those that a person waived are left out. */
export function check(review: Review): readonly Problem[] {
  return findingsOf(review).problems
}

/**
 * All findings about a review, in reading order, and apart from them those that a person let stand.
 * `rendered` holds what renderers found; without it, nothing is known of their rules. `results` may
 * hold what the checks found before in a review of the same files.
 */
export function findingsOf(
  review: Review,
  rendered?: readonly Problem[],
  results = noMemory,
): Findings {
  const apart = findingsApart(review, rendered, results)
  return { ...apart, problems: united(apart.problems) }
}

/** What the checks find; a check that failed is run again the next time. */
function checkOnce(review: Review, results: Memory): readonly Problem[] {
  const known = results.get('findings')
  if (known !== undefined) {
    const kept: readonly Problem[] = JSON.parse(known)
    return kept
  }
  const found = runChecks(review, review.config.checks.rules)
  if (!found.some(({ rule }) => rule === 'internal')) results.set('findings', JSON.stringify(found))
  return found
}

/** As `findingsOf`, each mark a finding of its own: what is waived and what is mended one by one. */
export function findingsApart(
  review: Review,
  rendered?: readonly Problem[],
  results = noMemory,
): Findings {
  const severities = review.config.checks.rules
  const found = checkOnce(review, results)
  const failed = new Set(found.flatMap(({ rule, check: id }) => (rule === 'internal' ? [id] : [])))
  const isJudged = (rule: string) =>
    severities[rule] !== 'off' &&
    !failed.has(rule) &&
    !rule.startsWith('exchange/') &&
    (rendered !== undefined || !rule.startsWith('render/'))
  const problems = [...review.problems, ...found, ...(rendered ?? [])]
  const settled = settleWaivers(review, problems, isJudged)
  return { ...settled, problems: withSeverities(settled.problems, severities) }
}

/** The review with its reference list as `citations.style` prints it; entries `memory` holds are not made again. */
export async function formatReview(review: Review, memory?: Memory): Promise<Review> {
  const { citations, folder } = review.config
  const style = await readStyle(citations.style, folder)
  return formatList(review, { ...style, options: citations }, memory)
}

async function imagesOf({ articles, config }: Review): Promise<ReadonlyMap<string, string>> {
  const wanted = sides.flatMap((side) => {
    const urls: { url: string; file: string }[] = []
    const { tree, abstract, notes, file } = articles[side]
    for (const root of [tree, ...abstract, ...notes]) {
      walkMdast(root, (node) => {
        if (node.type === 'image') urls.push({ url: node.url, file: file.path })
      })
    }
    return urls
  })
  return readImages(config.folder, wanted)
}

/** The findings with what their rules are for, as the page shows them beside the text. */
export function explained(problems: readonly Problem[]): readonly ExplainedProblem[] {
  return problems.map((problem) => {
    const rule = ruleOf(problem.rule)
    if (rule === undefined) return problem
    const { summary, reason } = rule
    const explanation = { en: `${summary.en} ${reason.en}`, zh: summary.zh + reason.zh }
    return { ...problem, explanation }
  })
}

/** Reads what the renderers need besides the review. */
export async function prepareRendering(
  review: Review,
  options: Pick<RenderContext, 'only' | 'onProgress' | 'embedFonts' | 'findings'> = {},
): Promise<RenderContext> {
  const [templates, images] = await Promise.all([
    readTemplates(
      review.config.folder,
      review.config.html.template,
      review.config.placeOf(['html', 'template']),
    ),
    imagesOf(review),
  ])
  return {
    templates,
    image: (url) => images.get(url),
    markers: printMarkers(review),
    ...options,
  }
}

/** Readings of a glossary's terms; those that `memory` holds are not made again. */
function rememberedReadings(review: Review, memory: Memory): GlossaryReadings {
  const terms = JSON.stringify(review.glossary.concepts.map(({ id, terms }) => [id, terms]))
  const key = createHash('sha256').update(`readings 1\n${terms}`).digest('base64url')
  const known = memory.get(key)
  if (known !== undefined) {
    const readings: GlossaryReadings = JSON.parse(known)
    return readings
  }
  const made = glossaryReadings(review.glossary)
  // What a termbase of thousands is read as would crowd everything else out.
  const text = JSON.stringify(made)
  if (text.length <= 200_000) memory.set(key, text)
  return made
}

/** The glossary page that stands beside the review's page; undefined where the glossary is empty. */
export async function renderGlossaryPage(
  review: Review,
  context: RenderContext,
  memory: Memory = noMemory,
): Promise<{ readonly file: string; readonly content: string } | undefined> {
  if (review.glossary.concepts.length === 0) return undefined
  const { renderGlossary } = await import('./render/glossary/format.ts')
  const page = formats.find(({ name }) => name === 'html')?.file ?? 'index.html'
  const content = renderGlossary(review, rememberedReadings(review, memory), context, page)
  return { file: glossaryFile, content }
}

/** A review and what renderers need besides it. */
interface Renderable {
  readonly review: Review
  readonly context: RenderContext
}

/** A formatted review without anything that says who wrote it, and what was done to it. */
export async function anonymise(
  review: Review,
  context: RenderContext,
): Promise<Renderable & { readonly problems: readonly Problem[] }> {
  return (await import('./render/anonymous/anonymous.ts')).anonymised(review, context)
}

/** The files of a submission: documents, figures, list of files, archive. */
export async function renderSubmission(
  named: Renderable,
  blinded: Renderable,
  profile: Config['docx']['profile'],
  checklist: string,
) {
  const { renderSubmissionFiles } = await import('./render/submission/submission.ts')
  return renderSubmissionFiles(named, blinded, profile, checklist)
}

/** One format of a formatted review. Throws PrintError when the print engine is missing or fails. */
export async function render(
  review: Review,
  name: FormatName,
  context: RenderContext,
): Promise<Rendered & { readonly file: string }> {
  const format = formats.find((one) => one.name === name)
  if (format === undefined) throw new Error(`there is no format ${name}`)
  return { ...(await format.render(review, context)), file: format.file }
}
