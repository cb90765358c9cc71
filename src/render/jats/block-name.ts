import type { RootContent } from 'mdast'
import type { JatsContext } from './context.ts'
import type { Element } from './xml.ts'

/** Attributes of the first element that a block becomes. */
export interface BlockName {
  readonly id?: string | undefined
  readonly group?: string | undefined
}

/** Makes the elements of a block inside another one. */
export type BlockMaker = (node: RootContent, context: JatsContext) => Element[]

/** The name of a block as attributes of XML. */
export const attributesOf = ({ id, group }: BlockName) => ({ id, 'lang-group': group })
