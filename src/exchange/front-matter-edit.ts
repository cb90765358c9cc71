import { CORE_SCHEMA, dump, load } from 'js-yaml'
import { readYaml, YamlFault } from '../model/yaml-text.ts'
import { replacedAt } from './matter-names.ts'
import { yamlScalar } from './matter-text.ts'
import { frontMatterEnd } from './slots.ts'

/** Keys to set, in order. */
export type MetaValues = ReadonlyMap<string, unknown>

const yamlOf = (key: string, value: unknown) =>
  dump({ [key]: value }, { lineWidth: -1, schema: CORE_SCHEMA })

/** A key at the beginning of a line with all that belongs to it. */
function entryOf(key: string): RegExp {
  return new RegExp(
    `^(?:${key}|"${key}"|'${key}')[ \\t]*:.*\\n?(?:(?:[ \\t]+.*|- .*|-|[ \\t]*)(?:\\n|$))*`,
    'mu',
  )
}

/** One line in the place of another; undefined where none stands there. */
function withScalar(yaml: string, path: readonly (string | number)[], value: string) {
  const range = readYaml(yaml).rangeOf(path)
  const old = range && yaml.slice(range.start, range.end)
  if (!range || !old || /[\r\n]/u.test(old + value)) return undefined
  const made = (scalar: string) => `${yaml.slice(0, range.start)}${scalar}${yaml.slice(range.end)}`
  const plain = made(dump(value, { lineWidth: -1, schema: CORE_SCHEMA }).trimEnd())
  // Between brackets a comma needs quotation marks that it does not need elsewhere.
  return isWholly(plain, yaml, path, value) ? plain : made(yamlScalar(value))
}

/** Whether a text says the same as an old one but for one value. */
function isWholly(
  text: string,
  old: string,
  path: readonly (string | number)[],
  value: string,
): boolean {
  try {
    const [now, before] = [readYaml(text).value, readYaml(old).value]
    return JSON.stringify(now) === JSON.stringify(replacedAt(before, path, value))
  } catch (error) {
    if (error instanceof YamlFault) return false
    throw error
  }
}

/** A list of as many lines, each in its place. */
function withItems(yaml: string, key: string, items: readonly unknown[]): string | undefined {
  const { value } = readYaml(yaml)
  const held = Object.entries(value ?? {}).find(([name]) => name === key)?.[1]
  if (!Array.isArray(held) || held.length !== items.length) return undefined
  return items.reduce<string | undefined>((text, item, at) => {
    if (text === undefined || typeof item !== 'string') return undefined
    return held[at] === item ? text : withScalar(text, [key, at], item)
  }, yaml)
}

/** A text with those keys set that stand there on one line, and the other keys. */
function withPlaced(yaml: string, values: MetaValues) {
  const rest: [string, unknown][] = []
  let text = yaml
  for (const [key, value] of values) {
    const set = Array.isArray(value)
      ? withItems(text, key, value)
      : typeof value === 'string'
        ? withScalar(text, [key], value)
        : undefined
    if (set === undefined) rest.push([key, value])
    text = set ?? text
  }
  return { text, rest }
}

/** Lines of comment within an entry that is written anew stand before it; those of a text are text. */
function commentsOf(entry = ''): string {
  if (/^[^\n]*:[ \t]*[|>]/u.test(entry)) return ''
  return (entry.match(/^[ \t]+#.*$/gmu) ?? []).map((line) => `${line.trim()}\n`).join('')
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
  const placed = withPlaced(inner, values)
  inner = placed.text
  const { rest } = placed
  if (rest.length > 0 && /^\s*\{/u.test(inner)) {
    inner = dump(load(inner, { schema: CORE_SCHEMA }), { lineWidth: -1, schema: CORE_SCHEMA })
  }
  for (const [key, value] of rest) {
    const entry = entryOf(key)
    const made = `${commentsOf(entry.exec(inner)?.[0])}${yamlOf(key, value)}`
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
