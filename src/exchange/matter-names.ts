import type { Article, Sided, Span } from '../model/review.ts'
import { readYaml } from '../model/yaml-text.ts'
import { matterText } from './matter-text.ts'
import type { Slot } from './slots.ts'

/** Keys of the front matter that hold names of people, institutions and journals. */
export const nameKeys = ['authors', 'translators', 'affiliations', 'venue'] as const

type Path = readonly (string | number)[]

/** A name in the front matter and where it can be replaced. */
interface Name {
  readonly text: string
  /** Undefined where it is put together of several values. */
  readonly path?: Path
}

/** Names by their ids: `authors.1.name`, `authors.1.affiliations.2`, `venue.title`. */
type Names = ReadonlyMap<string, Name>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** The path of an entry of a list; one that stands without a list is its own path. */
const entryPath = (path: Path, value: unknown, at: number): Path =>
  Array.isArray(value) ? [...path, at] : path

function* places(id: string, value: unknown, path: Path): Generator<[string, Name]> {
  for (const [at, one] of listOf(value).entries()) {
    const own = entryPath(path, value, at)
    const name = `${id}.${at + 1}`
    if (typeof one === 'string') yield [name, { text: one, path: own }]
    else if (isRecord(one) && typeof one['name'] === 'string')
      yield [name, { text: one['name'], path: [...own, 'name'] }]
  }
}

function* people(id: string, value: unknown, path: Path): Generator<[string, Name]> {
  for (const [at, one] of listOf(value).entries()) {
    const own = entryPath(path, value, at)
    const name = `${id}.${at + 1}`
    if (typeof one === 'string') yield [`${name}.name`, { text: one, path: own }]
    if (!isRecord(one)) continue
    for (const key of ['name', 'family', 'given']) {
      const text = one[key]
      if (typeof text === 'string') yield [`${name}.${key}`, { text, path: [...own, key] }]
    }
    if (one['affiliations'] !== undefined && one['affiliations'] !== null)
      yield* places(`${name}.affiliations`, one['affiliations'], [...own, 'affiliations'])
  }
}

function* venue(held: unknown): Generator<[string, Name]> {
  if (!isRecord(held)) return
  for (const part of ['title', 'short_title']) {
    const text = held[part]
    if (typeof text === 'string') yield [`venue.${part}`, { text, path: ['venue', part] }]
  }
}

function* allNames(value: unknown): Generator<[string, Name]> {
  if (!isRecord(value)) return
  for (const key of nameKeys) {
    const held = value[key]
    if (held === undefined || held === null) continue
    if (key === 'affiliations') yield* places(key, held, [key])
    else if (key === 'venue') yield* venue(held)
    else yield* people(key, held, [key])
  }
}

/** A name of two parts also as one, for where the other language writes it so. */
function withWhole(names: Map<string, Name>, other: Names, gap: string, isFamilyFirst: boolean) {
  for (const id of names.keys()) {
    if (!id.endsWith('.family') && !id.endsWith('.given')) continue
    const person = id.replace(/\.\w+$/u, '')
    if (names.has(`${person}.name`) || !other.has(`${person}.name`)) continue
    const family = names.get(`${person}.family`)?.text ?? ''
    const given = names.get(`${person}.given`)?.text ?? ''
    const parts = isFamilyFirst ? [family, given] : [given, family]
    names.delete(`${person}.family`)
    names.delete(`${person}.given`)
    names.set(`${person}.name`, { text: parts.filter(Boolean).join(gap) })
  }
  return names
}

interface Read {
  readonly names: Names
  readonly slotOf: (id: string) => Slot | undefined
}

function read(article: Article, other: Article): Read {
  const { text, start } = matterText(String(article.file))
  const { value, rangeOf } = readYaml(text)
  const isWide = article.language.unspacedLetters !== undefined
  const others = new Map(allNames(readYaml(matterText(String(other.file)).text).value))
  const names = withWhole(new Map(allNames(value)), others, isWide ? '' : ' ', isWide)
  const rangeIn = (path: Path | undefined): Span | undefined => {
    const range = path && rangeOf(path)
    return range && { start: range.start + start, end: range.end + start }
  }
  const slotOf = (id: string): Slot | undefined => {
    const name = names.get(id)
    const plain = name?.text.replaceAll(/\s+/gu, ' ').trim() ?? ''
    if (name === undefined || plain === '') return undefined
    const range = rangeIn(name.path)
    return {
      name: id,
      type: 'name',
      tokens: [{ type: 'text', value: plain, at: 0 }],
      span: { start: 0, end: plain.length },
      ...(range && { range }),
    }
  }
  return { names, slotOf }
}

/** The names of the front matter in both languages, by id, in the order of the source. */
export function matterNames({
  source,
  translation,
}: Sided<Article>): readonly { readonly id: string; readonly slots: Partial<Sided<Slot>> }[] {
  const [a, b] = [read(source, translation), read(translation, source)]
  const ids = new Set([...a.names.keys(), ...b.names.keys()])
  return [...ids].flatMap((id) => {
    const [from, to] = [a.slotOf(id), b.slotOf(id)]
    if (!from && !to) return []
    return [
      {
        id: `meta.${id}`,
        slots: { ...(from && { source: from }), ...(to && { translation: to }) },
      },
    ]
  })
}

/** A value with what stands at a path replaced. */
export function replacedAt(value: unknown, path: Path, text: string): unknown {
  const [key, ...rest] = path
  if (key === undefined) return text
  if (Array.isArray(value))
    return value.map((one, at) => (at === key ? replacedAt(one, rest, text) : one))
  if (!isRecord(value)) return value
  return { ...value, [key]: replacedAt(value[key], rest, text) }
}

/** The value of a key of the source with names, by id, replaced: for a translation that has not the key. */
export function translatedNames(
  source: Article,
  key: string,
  names: ReadonlyMap<string, string>,
): unknown {
  const { value } = readYaml(matterText(String(source.file)).text)
  const paths = new Map(allNames(value))
  let made = value
  for (const [id, text] of names) {
    const path = paths.get(id)?.path
    if (path !== undefined) made = replacedAt(made, path, text)
  }
  return isRecord(made) ? made[key] : undefined
}
