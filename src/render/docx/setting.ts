import type { Paragraph, Table } from 'docx'
import type { Look } from './runs.ts'

/** What stands one below the other in a document or in a cell. */
export type Blocks = readonly (Paragraph | Table)[]

/** Where a block stands, which decides its style. */
export interface Setting {
  /** Style of paragraphs. */
  readonly style: string
  readonly look?: Look
  /** Name of the bookmark that the first paragraph of it gets. */
  readonly bookmark?: string
}

export const bodySetting: Setting = { style: 'BodyText' }
