import type { Problem } from '../../model/problem.ts'
import { type Review, type Side, sides } from '../../model/review.ts'
import { walkMdast } from '../../model/walk.ts'
import type { RenderContext, Rendered } from '../format.ts'
import { nameOf } from '../html/front-matter.ts'
import { plainTitle, writtenText } from '../manuscript.ts'
import { strayCharacters } from '../stray-characters.ts'
import { blocks } from './blocks.ts'
import { contextOf, type Shared, type WordContext } from './context.ts'
import { documentOf, type Part } from './document.ts'
import { repacked } from './pack.ts'
import { picturesOf, type WordPictures } from './pictures.ts'
import { measureOf, sidesOf, type WordProfile, wordProfiles } from './profile.ts'

/** What is asked of a document beyond what biyi.yaml says. */
export interface WordOptions {
  readonly profile?: keyof typeof wordProfiles
  readonly part?: Part
}

/** Numbers of the footnotes that a text calls, in the order of their first calls. */
function noteIds(review: Review, shown: readonly Side[]): Map<string, number> {
  const ids = new Map<string, number>()
  for (const { blocks } of review.units) {
    for (const side of shown) {
      const node = blocks[side]?.node
      if (node === undefined || node.type === 'footnoteDefinition') continue
      walkMdast(node, (one) => {
        if (one.type !== 'footnoteReference') return
        const key = `${side} ${one.identifier.toUpperCase()}`
        const isDefined = review.articles[side].notes.some(
          ({ identifier }) => identifier.toUpperCase() === one.identifier.toUpperCase(),
        )
        if (isDefined && !ids.has(key)) ids.set(key, ids.size + 1)
      })
    }
  }
  return ids
}

function profileOf(review: Review, options: WordOptions): WordProfile {
  const { docx } = review.config
  const profile = wordProfiles[options.profile ?? docx.profile]
  return docx.figures === undefined ? profile : { ...profile, figuresLast: docx.figures === 'end' }
}

interface Prepared {
  readonly contexts: ReadonlyMap<Side, WordContext>
  readonly shown: readonly Side[]
  readonly pictures: WordPictures
}

async function contextsOf(
  review: Review,
  render: RenderContext,
  profile: WordProfile,
  problems: Problem[],
): Promise<Prepared> {
  const shown = sidesOf(review, profile, render.only)
  const pictures = picturesOf(review, render.image)
  const library = await import('docx')
  const unitIds = review.units.flatMap(({ id, blocks: own }) =>
    shown.some((side) => own[side] !== undefined) ? [id] : [],
  )
  const shared: Shared = {
    library,
    blocks,
    review,
    profile,
    render,
    pictures: pictures.byUrl,
    pictureNodes: [],
    problems,
    unitIds: new Set(unitIds),
    noteIds: noteIds(review, shown),
    listStarts: new Set(),
    counts: { bookmarks: 0, drawings: 0, lists: 0, notes: 0, fields: 0 },
    measure: measureOf(profile),
    shown: new Set(),
    hasFields: review.config.docx.fields === 'zotero',
  }
  const order = [...shown, ...sides.filter((side) => !shown.includes(side))]
  const made: [Side, WordContext][] = []
  for (const side of order) made.push([side, await contextOf(shared, side)])
  return { contexts: new Map(made), shown, pictures }
}

/** The review as a Word document, in the profile that biyi.yaml or `options` asks for. */
export async function renderWord(
  review: Review,
  render: RenderContext,
  options: WordOptions = {},
): Promise<Rendered> {
  const profile = profileOf(review, options)
  const problems: Problem[] = []
  const { contexts, shown, pictures } = await contextsOf(review, render, profile, problems)
  const [first] = contexts.values()
  if (first === undefined) throw new Error('A Word document has at least one language.')
  const document = documentOf({ contexts, shown, profile, part: options.part ?? 'whole' })
  const bytes = await first.library.Packer.toBuffer(document)
  const faults = await pictures.faults
  for (const { url, node } of first.pictureNodes) {
    const fault = faults.get(url)
    if (fault !== undefined) first.report('render/image', 'info', fault, node)
  }
  const { meta, tag, language } = first.article
  const content = repacked(bytes, await pictures.drawn, {
    title: plainTitle(review, first.side),
    language: tag,
    keywords: writtenText(meta.keywords.join(language.labels.separator)),
    creator: writtenText(meta.authors.map(nameOf).join(language.labels.separator)),
  })
  return { content, problems: [...strayCharacters(review, shown), ...problems] }
}
