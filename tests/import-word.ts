import { extract } from '../src/import/extract/docx.ts'

/** Markdown of a Word document, as the import reads it. */
export async function importText(bytes: Uint8Array): Promise<string> {
  return (await extract(bytes, 'review.docx')).text
}
