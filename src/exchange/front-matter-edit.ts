import { CORE_SCHEMA, dump, load } from 'js-yaml'
import { frontMatterEnd } from './slots.ts'

/** Keys to set, in order. */
export type MetaValues = ReadonlyMap<string, string | readonly string[]>

const yamlOf = (key: string, value: unknown) =>
  dump({ [key]: value }, { lineWidth: -1, schema: CORE_SCHEMA })

/** A key at the beginning of a line with all that belongs to it. */
function entryOf(key: string): RegExp {
  return new RegExp(
    `^(?:${key}|"${key}"|'${key}')[ \\t]*:.*\\n?(?:(?:[ \\t]+.*|- .*|-|[ \\t]*)(?:\\n|$))*`,
    'mu',
  )
}

/**
 * A text with these keys set in its front matter, which is made where there is none. Other keys stay as
 * they are written; a mapping between braces is written out anew.
 */
export function withMeta(text: string, values: MetaValues): string {
  if (values.size === 0) return text
  const end = frontMatterEnd(text)
  const head = text.slice(0, end)
  const open = /^\uFEFF?---[ \t]*\r?\n/u.exec(head)?.[0] ?? '---\n'
  const close = /---[ \t]*(?:\r?\n)?$/u.exec(head)?.[0] ?? '---\n\n'
  let inner = head
    .slice(open.length, Math.max(open.length, head.length - close.length))
    .replaceAll('\r\n', '\n')
  if (/^\s*\{/u.test(inner)) {
    inner = dump(load(inner, { schema: CORE_SCHEMA }), { lineWidth: -1, schema: CORE_SCHEMA })
  }
  for (const [key, value] of values) {
    const entry = entryOf(key)
    const made = yamlOf(key, value)
    const found = entry.exec(inner)
    // Comments behind a value belong to the key that follows them.
    inner = found
      ? `${inner.slice(0, found.index)}${made}${inner.slice(found.index + found[0].length)}`
      : `${inner}${inner === '' || inner.endsWith('\n') ? '' : '\n'}${made}`
  }
  const body = text.slice(end)
  const isOld = end > 0
  return `${open}${isOld && open.endsWith('\r\n') ? inner.replaceAll('\n', '\r\n') : inner}${close}${body}`
}
