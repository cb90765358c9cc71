import { readFile, realpath } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { VFile } from 'vfile'
import { changedSides, type Edit, edited, editsFor } from '../check/mend.ts'
import { InputError, type Problem } from '../model/problem.ts'
import type { Article, Sided, Sources } from '../model/review.ts'
import { walkMdast } from '../model/walk.ts'
import { parse } from '../parse/parse.ts'
import { analyse, findingsApart } from '../pipeline.ts'
import { writeOutput } from '../write.ts'

/** What `check --fix` made of two texts. */
export interface Mended {
  readonly files: Sided<string>
  /** Problems that were mended, in the order in which they were. */
  readonly mended: readonly Problem[]
  /** What the texts still hold. */
  readonly problems: readonly Problem[]
}

/** Mending one mark may show another; after so many rounds something goes in a circle. */
const mostRounds = 8

const textsOf = ({ files }: Sources): Sided<string> => ({
  source: String(files.source),
  translation: String(files.translation),
})

function withTexts(sources: Sources, texts: Sided<string>): Sources {
  const renewed = ({ path, cwd }: VFile, value: string) => new VFile({ path, cwd, value })
  return {
    ...sources,
    files: {
      source: renewed(sources.files.source, texts.source),
      translation: renewed(sources.files.translation, texts.translation),
    },
  }
}

/** Everything of an article but its running text: nodes, markers, code, formulas, addresses, front matter. */
function skeleton({ tree, abstract, notes, printedList, meta, refusals }: Article): string {
  const parts: unknown[] = []
  for (const root of [tree, ...abstract, ...notes, ...printedList]) {
    walkMdast(root, (node) => {
      parts.push(node.type, 'url' in node ? node.url : '')
      if (node.type !== 'text' && 'value' in node) parts.push(node.value)
    })
  }
  return JSON.stringify([parts, { ...meta, title: '' }, refusals.length])
}

const skeletonsOf = (sources: Sources): string => {
  const { articles, problems } = parse(sources)
  const rules = problems.map(({ rule }) => rule).join(' ')
  return `${skeleton(articles.source)} ${skeleton(articles.translation)} ${rules}`
}

/** The edits that leave all but running text as it is: `＜b＞` must not become a tag. Halves those that do not. */
function safeEdits(sources: Sources, edits: readonly Edit[], before: string): readonly Edit[] {
  if (edits.length === 0) return []
  const after = skeletonsOf(withTexts(sources, edited(textsOf(sources), edits)))
  if (after === before) return edits
  const problems = [...new Set(edits.map(({ problem }) => problem))]
  if (problems.length === 1) return []
  const first = new Set(problems.slice(0, problems.length / 2))
  return [true, false]
    .flatMap((isFirst) =>
      safeEdits(
        sources,
        edits.filter(({ problem }) => first.has(problem) === isFirst),
        before,
      ),
    )
    .sort((a, b) => a.start - b.start)
}

/** Mends what needs no judgement, until nothing is left that can be mended. Writes nothing. */
export function mend(sources: Sources): Mended {
  let current = sources
  let problems = findingsApart(analyse(current)).problems
  const mended: Problem[] = []
  for (let round = 0; round < mostRounds; round += 1) {
    const texts = textsOf(current)
    const wanted = editsFor(problems, texts)
    if (wanted.length === 0) break
    const edits = safeEdits(current, wanted, skeletonsOf(current))
    const next = edited(texts, edits)
    if (changedSides(texts, next).length === 0) break
    mended.push(...new Set(edits.map(({ problem }) => problem)))
    current = withTexts(current, next)
    problems = findingsApart(analyse(current)).problems
  }
  return { files: textsOf(current), mended, problems }
}

async function rawText(path: string, text: string): Promise<string> {
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(path))
  if (raw === text || raw === `\uFEFF${text}`) return raw
  throw new InputError(`cannot mend ${path}: it was changed meanwhile; expected it as it was read`)
}

/**
 * Writes mended texts into their files, each whole, with the byte order mark that it had; when one
 * cannot be written, none is. Throws ConfigError or InputError that names the file.
 */
export async function writeMended(sources: Sources, { files }: Mended): Promise<void> {
  const before = textsOf(sources)
  const { folder, ...config } = sources.config
  const drafts = await Promise.all(
    changedSides(before, files).map(async (side) => {
      const path = await realpath(resolve(folder, config[side].file))
      const raw = await rawText(path, before[side])
      const mark = raw.length > before[side].length ? '\uFEFF' : ''
      return { path, raw, content: mark + files[side] }
    }),
  )
  const done: typeof drafts = []
  try {
    for (const draft of drafts) {
      await writeOutput(dirname(draft.path), { name: basename(draft.path), content: draft.content })
      done.push(draft)
    }
  } catch (cause) {
    for (const { path, raw } of done) {
      await writeOutput(dirname(path), { name: basename(path), content: raw })
    }
    throw cause
  }
}
