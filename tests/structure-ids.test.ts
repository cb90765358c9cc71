import * as library from 'pdf-lib'
import { expect, it } from 'vitest'
import { numberStructureIds } from '../src/render/pdf/structure-ids.ts'

async function withIds(first: number): Promise<library.PDFDocument> {
  const document = await library.PDFDocument.create({ updateMetadata: false })
  document.addPage()
  const ids = [0, 1].map((step) =>
    library.PDFString.of(`node${String(first + step).padStart(8, '0')}`),
  )
  const cells = ids.map((id) =>
    document.context.register(document.context.obj({ Type: 'StructElem', S: 'TH', ID: id })),
  )
  const names = ids.flatMap((id, index) => [id, cells[index] ?? id])
  const root = document.context.obj({
    IDTree: { Names: names },
    K: [{ S: 'TD', A: [{ Headers: ids, O: 'Table' }], Alt: library.PDFString.of('node 7') }],
  })
  document.catalog.set(library.PDFName.of('StructTreeRoot'), document.context.register(root))
  return document
}

it('numbers the ids of table heads from 1, in the tree, the cells and what refers to them', async () => {
  const documents = await Promise.all([withIds(213), withIds(999)])
  for (const document of documents) numberStructureIds(library, document)
  const [first, second] = documents.map((document) =>
    document.context
      .enumerateIndirectObjects()
      .map(([ref, object]) => `${ref} ${object}`)
      .join('\n'),
  )
  expect(first).toBe(second)
  expect(first?.match(/node00000001/gu)).toHaveLength(3)
  expect(first?.match(/node00000002/gu)).toHaveLength(3)
  expect(first).toContain('node 7')
})
