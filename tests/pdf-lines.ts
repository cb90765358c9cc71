import { extract } from '../src/import/extract/pdf.ts'
import { makePdf, type Run } from './make-pdf.ts'

/** Where the columns of a page begin. */
export const left = 50
export const right = 308

export const filler = '骨髓微环境中的免疫细胞互相制约而又互相依赖'

/** Lines of a column that can be told apart. */
export function body(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name}${index + 1}${filler}`)
}

/** The lines that are read of pages. */
export async function linesOf(...pages: readonly (readonly Run[])[]): Promise<readonly string[]> {
  const { text } = await extract(makePdf(pages), 'paper.pdf')
  return text.split('\n').slice(0, -1)
}
