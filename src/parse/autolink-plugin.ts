import type { Root } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import 'remark-parse'
import type {
  Code,
  Construct,
  ConstructRecord,
  Effects,
  Extension,
  State,
} from 'micromark-util-types'
import type { Processor } from 'unified'
import { wideCharacter } from '../language/wide.ts'
import { linkTexts } from './autolink-text.ts'

const names: ReadonlySet<string> = new Set(['protocolAutolink', 'wwwAutolink'])
const autolinks: ReadonlySet<string> = new Set([...names, 'emailAutolink'])

/**
 * unified plugin, after remark-gfm: an address without angle brackets ends at the first character
 * of Chinese type or mark of Chinese text, which GFM would take for a part of it.
 */
export function remarkAutolinkEnd(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(withEnds)
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extensions) =>
    [extensions].flat(2).map(withPieces),
  )
}

/** unified plugin, after remark-gfm: no address without angle brackets is a link. */
export function remarkNoAutolinks(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) =>
    withTexts(extension, (list) => list.filter(({ name }) => !autolinks.has(name ?? ''))),
  )
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extensions) =>
    [extensions].flat(2).map(({ transforms: _, ...extension }) => extension),
  )
}

/** No address holds them unless it is written in angle brackets. */
function endsAddress(code: Code): boolean {
  if (code === null || code < 0) return false
  const character = String.fromCharCode(code)
  return wideCharacter.test(character) || /[‘-‟—…·]/u.test(character)
}

type Change = (constructs: readonly Construct[]) => Construct[]

function withTexts(extension: Extension, change: Change): Extension {
  const { text } = extension
  if (text === undefined) return extension
  const constructs = Object.entries(text)
    .map(([code, list]) => [code, change([list ?? []].flat())] as const)
    .filter(([, list]) => list.length > 0)
  const record: ConstructRecord = Object.fromEntries(constructs)
  return { ...extension, text: record }
}

function withEnds(extension: Extension): Extension {
  return withTexts(extension, (list) => list.map(ended))
}

/** The same construct, to which the text seems to end where the address does. */
function ended(construct: Construct): Construct {
  if (!names.has(construct.name ?? '')) return construct
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      let real: Code = null
      let isOver = false
      const honest =
        (state: State): State =>
        () =>
          state(real)
      const leaving =
        (state: State): State =>
        () => {
          isOver = true
          return state(real)
        }
      const inner = withHonestEnds(effects, honest)
      const guarded = (state: State): State => {
        return (code) => {
          real = code
          const next = state(endsAddress(code) ? null : code)
          return next === undefined || isOver ? next : guarded(next)
        }
      }
      return guarded(construct.tokenize.call(this, inner, leaving(ok), leaving(nok)))
    },
  }
}

/** The effects with constructs that hand the character on which is really there. */
function withHonestEnds(effects: Effects, honest: (state: State) => State): Effects {
  const wrap = <T>(inner: T): T | Construct =>
    isConstruct(inner)
      ? {
          ...inner,
          tokenize(_, ok, nok) {
            const own = withHonestEnds(effects, honest)
            return inner.tokenize.call(this, own, honest(ok), honest(nok))
          },
        }
      : inner
  return {
    ...effects,
    attempt: (inner, ...states) => effects.attempt(wrap(inner), ...states),
    check: (inner, ...states) => effects.check(wrap(inner), ...states),
  }
}

function isConstruct(value: unknown): value is Construct {
  return typeof value === 'object' && value !== null && 'tokenize' in value
}

/** GFM looks for addresses once more in the tree, where a bracket before them is not closed. */
function withPieces(extension: FromMarkdown): FromMarkdown {
  const { transforms } = extension
  if (!transforms || transforms.length === 0) return extension
  const inPieces = (tree: Root): Root => {
    linkTexts(tree, endsAddress, (piece) => {
      for (const transform of transforms) transform(piece)
    })
    return tree
  }
  return { ...extension, transforms: [inPieces] }
}
