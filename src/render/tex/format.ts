import type { Problem } from '../../model/problem.ts'
import type { Review, Side } from '../../model/review.ts'
import { walkMdast } from '../../model/walk.ts'
import { bookContent } from '../book-content.ts'
import type { RenderContext, Rendered } from '../format.ts'
import { problemAt } from '../html/context.ts'
import { type PictureFiles, pictureFiles } from '../picture-files.ts'
import { strayCharacters } from '../stray-characters.ts'
import { bibKeys, bibliographyFile } from './bibliography.ts'
import { document } from './document.ts'
import { safeFormula } from './formulas.ts'
import { isReadable } from './inline.ts'

/** What the renderer takes for a picture, and which address of the text it stands for. */
const mark = 'data:image/file,'

/** Formulas that are printed as code, and pictures that XeLaTeX cannot read. */
function losses(
  review: Review,
  shown: readonly Side[],
  pictures: PictureFiles,
): readonly Problem[] {
  const problems: Problem[] = []
  for (const side of shown) {
    for (const root of review.units.flatMap(({ blocks }) => blocks[side]?.node ?? [])) {
      walkMdast(root, (node) => {
        const add = (rule: string, message: string) =>
          problems.push(problemAt(review, side, node, rule, 'warning', message))
        if (
          (node.type === 'inlineMath' || node.type === 'math') &&
          safeFormula(node.value) === undefined
        ) {
          const message = `The formula \`${node.value}\` is printed as it is written in LaTeX: it holds more than commands that set mathematics; only those may stand there.`
          add('render/formula', message)
        }
        if (node.type !== 'image') return
        const file = pictures.fileOf(node.url)
        if (file === undefined || isReadable(file)) return
        const pdf = `tex/figures/${file.name.replace(/\.\w+$/u, '')}.pdf`
        const message = `XeLaTeX cannot read the picture "${node.url}", its description stands for it in the LaTeX manuscript; make ${pdf} of tex/figures/${file.name}, which then takes its place, or write a PNG or JPEG here.`
        add('render/image', message)
      })
    }
  }
  return problems
}

/** The manuscript for XeLaTeX: `review.tex`, its references as BibTeX, its pictures. */
export async function renderTex(review: Review, context: RenderContext): Promise<Rendered> {
  const pictures = pictureFiles(context.image)
  const content = await bookContent(review, context, 'print', (url) =>
    pictures.fileOf(url) === undefined ? undefined : `${mark}${url}`,
  )
  const keys = bibKeys(review.references)
  const picture = (src: string) => pictures.fileOf(src.slice(mark.length))
  const text = document({ review, content, keys, picture })
  const bibliography = await bibliographyFile(review.references, keys)
  return {
    content: text,
    problems: [
      ...content.problems,
      ...losses(review, content.shown, pictures),
      ...strayCharacters(review, content.shown),
    ],
    files: [
      { name: 'tex/references.bib', content: bibliography },
      ...pictures.all().map(({ name, bytes }) => ({ name: `tex/figures/${name}`, content: bytes })),
    ],
  }
}
