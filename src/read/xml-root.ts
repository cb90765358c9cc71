import { fromXml } from 'xast-util-from-xml'
import { InputError } from '../model/problem.ts'
import type { Element } from '../model/xml-elements.ts'
import { shownPlace } from './text-place.ts'

/** What may stand before the root: white space, instructions, comments, and a DOCTYPE up to its `[`. */
const internalSubset =
  /^(?:\s|<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->)*<!DOCTYPE\b(?:[^[>"']|"[^"]*"|'[^']*')*\[/u

/** Offset of the first entity that a document declares for itself. */
function declaredEntity(text: string): number | undefined {
  const start = internalSubset.exec(text)?.[0].length
  if (start === undefined) return undefined
  const end = text.indexOf(']>', start)
  const found = /<!ENTITY\b/u.exec(text.slice(start, end < 0 ? undefined : end))
  return found === null ? undefined : start + found.index
}

function faultOf(cause: unknown): { readonly reason: string; readonly offset: number } {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const [reason = ''] = (inner instanceof Error ? inner.message : String(inner)).split(
    / \(line |\n/u,
  )
  const offset = typeof inner === 'object' && inner !== null && 'pos' in inner ? inner.pos : 0
  return { reason, offset: typeof offset === 'number' ? offset : 0 }
}

/** A text with the line ends that a parser of XML makes of its own, so that its offsets fit. */
export const evenLineEnds = (text: string): string => text.replaceAll(/\r\n?/gu, '\n')

/**
 * The root element of an XML document whose line ends are even. Nothing is fetched. Throws InputError
 * that names line and column where it is no XML, nested without end, or declares entities.
 */
export function xmlRootOf(text: string, display: string): Element {
  const entity = declaredEntity(text)
  if (entity !== undefined) {
    throw new InputError(
      `${shownPlace(display, text, entity)}: the file declares entities, which may stand for anything, expected none`,
    )
  }
  try {
    const root = fromXml(text).children.find((child) => child.type === 'element')
    if (root !== undefined) return root
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new InputError(`${display}:1:1: not valid XML: it is nested without end`, { cause })
    }
    const { reason, offset } = faultOf(cause)
    throw new InputError(`${shownPlace(display, text, offset)}: not valid XML: ${reason}`, {
      cause,
    })
  }
  throw new InputError(`${display}:1:1: not valid XML: it holds no element`)
}
