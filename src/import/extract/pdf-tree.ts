import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib'

/** A file in which every page can be asked for. */
export interface MendedTree {
  readonly bytes: Uint8Array
  /** Numbers of the pages of which nothing is left; empty ones stand for them. */
  readonly lost: readonly number[]
}

interface Walk {
  readonly file: PDFDocument
  readonly seen: Set<PDFDict>
  readonly lost: number[]
}

/** Puts an empty page where a page is none; gives how many pages there are with those of `node`. */
function mendNode(node: PDFDict, self: PDFRef, before: number, walk: Walk): number {
  const { context } = walk.file
  const kids = context.lookupMaybe(node.get(PDFName.of('Kids')), PDFArray)
  walk.seen.add(node)
  let count = before
  for (const ref of kids?.asArray() ?? []) {
    const kid = context.lookup(ref)
    if (kid instanceof PDFDict && kid.has(PDFName.of('Kids')) && ref instanceof PDFRef) {
      if (!walk.seen.has(kid)) count = mendNode(kid, ref, count, walk)
      continue
    }
    count += 1
    if (kid instanceof PDFDict || !(ref instanceof PDFRef)) continue
    walk.lost.push(count)
    context.assign(ref, context.obj({ Type: 'Page', Parent: self, MediaBox: [0, 0, 595, 842] }))
  }
  node.set(PDFName.of('Count'), context.obj(count - before))
  return count
}

/**
 * A reader that meets a broken page does not find those behind it: here empty pages stand for the
 * broken ones. undefined where there is nothing to mend, or the file is too damaged for it.
 */
export async function mendedTree(bytes: Uint8Array): Promise<MendedTree | undefined> {
  // It tells the console of every fault that it meets; the user hears of the pages that are lost.
  const { warn } = console
  console.warn = () => undefined
  try {
    const file = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false })
    const root = file.catalog.get(PDFName.of('Pages'))
    const pages = file.context.lookup(root)
    if (!(root instanceof PDFRef && pages instanceof PDFDict)) return undefined
    const walk: Walk = { file, seen: new Set(), lost: [] }
    mendNode(pages, root, 0, walk)
    if (walk.lost.length === 0) return undefined
    const mended = await file.save({ addDefaultPage: false, updateFieldAppearances: false })
    return { bytes: mended, lost: walk.lost }
  } catch {
    return undefined
  } finally {
    console.warn = warn
  }
}
