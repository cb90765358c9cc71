import { PrintError } from '../../model/problem.ts'
import { makeAccessible } from './accessible.ts'
import { addFileId, addOutputIntent } from './archive.ts'
import type { MissingCharacter } from './code-points.ts'
import { describe, setBoxes } from './finish.ts'
import { dropJoiners } from './joiners.ts'
import { firstDifference, folded, lackingUnit } from './loss.ts'
import type { PrintedImage, PrintOptions } from './options.ts'
import { type Paginator, PagingError } from './paginator.ts'
import { addCropMarks, pressColours } from './press.ts'
import { restoreUnicodeMaps } from './restore-maps.ts'
import type { Sheet } from './sheet.ts'
import { numberStructureIds } from './structure-ids.ts'
import { readStructureText } from './structure-text.ts'
import { type PageText, readTextLayer } from './text-layer.ts'

/** What the browser gave. */
export interface Printed {
  readonly raw: Uint8Array
  /** Text of the page, broken, in the order of its nodes. */
  readonly expected: string
  readonly images: readonly PrintedImage[]
}

/** Paged.js can hide what stands behind a break inside a long word: the other engine does not. */
function assertNothingLost(
  expected: string,
  found: string,
  layer: readonly PageText[],
  options: PrintOptions,
  exempt: ReadonlySet<string>,
  engine: Paginator,
): void {
  const Fault = engine.name === 'paged' ? PagingError : PrintError
  const printed = folded(found, exempt)
  const untagged = folded(layer.map(({ unmarked }) => unmarked).join('\n'), exempt)
  const difference = firstDifference(folded(expected, exempt), printed, untagged)
  if (difference !== undefined) {
    throw new Fault(`Printing changed the text: in the PDF ${difference}.`, {
      cause: new Error('the text layer is not the text of the page'),
    })
  }
  const lacking = lackingUnit(options.units ?? [], `${printed}\n${untagged}`, exempt)
  if (lacking === undefined) return
  const { unit, text: rest } = lacking
  throw new Fault(
    `Printing lost text: ${unit.id} (${unit.language}) lacks "${rest.slice(0, 24)}" in the PDF.`,
    { cause: new Error('the text layer lacks a part of the review') },
  )
}

/** The PDF with boxes, tags and descriptions, once nothing is found to be lost in it. */
export async function finish(
  printed: Printed,
  sheet: Sheet,
  options: PrintOptions,
  missing: readonly MissingCharacter[],
  engine: Paginator,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const library = await import('pdf-lib')
  const document = await library.PDFDocument.load(printed.raw, {
    updateMetadata: false,
    parseSpeed: library.ParseSpeeds.Fastest,
  })
  const layer = readTextLayer(library, document)
  const pages = layer.map(({ text }) => text)
  if (pages.length === 0 || pages.join('').trim() === '') {
    throw new PrintError('The browser printed an empty PDF.', { cause: new Error('no text layer') })
  }
  const exempt = new Set(missing.flatMap((one) => [...one.character.normalize('NFKC')]))
  assertNothingLost(
    printed.expected,
    readStructureText(library, document, layer),
    layer,
    options,
    exempt,
    engine,
  )
  setBoxes(document, sheet)
  numberStructureIds(library, document)
  dropJoiners(library, document)
  const profile = options.profile ?? 'screen'
  makeAccessible(library, document)
  describe(library, document, options.meta, options.language, profile)
  if (options.layout === 'facing') {
    document.catalog.set(library.PDFName.of('PageLayout'), library.PDFName.of('TwoPageRight'))
  }
  if (profile === 'archive') addOutputIntent(library, document)
  addFileId(
    library,
    document,
    `${printed.expected}${JSON.stringify([options.meta, options.layout, options.page])}`,
  )
  const bytes = await document.save({ objectsPerTick: Number.POSITIVE_INFINITY })
  return { bytes, pages: pages.length }
}

/** The finished PDF in the colours of a press, where asked for, its pages' text as before; crop marks. */
export async function pressCopy(
  bytes: Uint8Array,
  sheet: Sheet,
  options: PrintOptions,
  folder: string,
): Promise<Uint8Array> {
  const library = await import('pdf-lib')
  const isPress = options.profile === 'press'
  const made = isPress ? await pressColours(bytes, folder) : bytes
  const document = await library.PDFDocument.load(made, { updateMetadata: false })
  if (isPress) {
    const before = await library.PDFDocument.load(bytes, { updateMetadata: false })
    restoreUnicodeMaps(library, before, document)
    assertSamePages(readTextLayer(library, before), readTextLayer(library, document))
    setBoxes(document, sheet)
    describe(library, document, options.meta, options.language, 'press')
    addFileId(library, document, Buffer.from(bytes).toString('latin1'))
  }
  if (options.marks === true) addCropMarks(library, document, sheet)
  return document.save({ objectsPerTick: Number.POSITIVE_INFINITY })
}

function assertSamePages(before: readonly PageText[], after: readonly PageText[]): void {
  for (const [index, page] of before.entries()) {
    const sorted = (text: string) => [...folded(text)].sort().join('')
    const difference = firstDifference(sorted(page.text), sorted(after[index]?.text ?? ''))
    if (difference === undefined) continue
    throw new PrintError(`Making the PDF for the press changed the text of page ${index + 1}.`, {
      cause: new Error(difference),
    })
  }
}
