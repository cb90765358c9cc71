import * as v from 'valibot'
import { readCheckedYaml } from '../model/checked-yaml.ts'
import type { Author, Meta } from '../model/meta.ts'
import { InputError } from '../model/problem.ts'
import type { Span } from '../model/review.ts'

const line = v.pipe(
  v.union([v.string(), v.number()], 'expected a line of text'),
  v.transform((value) => String(value).trim()),
)
const name = v.pipe(v.string(), v.trim(), v.nonEmpty('expected a name'))
const affiliation = v.union(
  [
    name,
    v.pipe(
      v.strictObject({ name, id: v.optional(v.string()) }),
      v.transform((one) => one.name),
    ),
  ],
  'expected a name',
)
const authorFields = v.strictObject({
  name: v.optional(name),
  given: v.optional(name),
  family: v.optional(name),
  affiliations: v.optional(
    v.union([
      v.array(affiliation),
      v.pipe(
        name,
        v.transform((one) => [one]),
      ),
    ]),
  ),
  corresponding: v.optional(v.boolean()),
  email: v.optional(v.string()),
  orcid: v.optional(v.string()),
})
const author = v.union(
  [
    authorFields,
    v.pipe(
      name,
      v.transform((one) => ({ name: one })),
    ),
  ],
  'expected a name, or the keys name, given, family, affiliations, corresponding, email, orcid',
)
const people = v.union(
  [
    v.array(author),
    v.pipe(
      author,
      v.transform((one) => [one]),
    ),
  ],
  'expected a list of names',
)
const list = v.union(
  [
    v.array(line),
    v.pipe(
      v.string(),
      v.transform((text) => text.split(/[;；,，]/u).flatMap((item) => item.trim() || [])),
    ),
  ],
  'expected a list',
)

const schema = v.strictObject({
  title: v.optional(line),
  short_title: v.optional(line),
  authors: v.optional(people, []),
  affiliations: v.optional(v.array(affiliation), []),
  abstract: v.optional(v.string()),
  keywords: v.optional(list, []),
  doi: v.optional(line),
  date: v.optional(line),
  received: v.optional(line),
  accepted: v.optional(line),
  license: v.optional(line),
  funding: v.optional(line),
  translators: v.optional(people, []),
  venue: v.optional(
    v.strictObject({
      title: v.optional(line),
      short_title: v.optional(line),
      issn: v.optional(line),
    }),
  ),
  volume: v.optional(line),
  issue: v.optional(line),
  first_page: v.optional(line),
  last_page: v.optional(line),
  acknowledgements: v.optional(line),
  conflicts: v.optional(line),
  contributions: v.optional(line),
  ethics: v.optional(line),
  data_availability: v.optional(line),
})

/** The same object without the keys that hold nothing. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

export interface FrontMatter {
  readonly meta: Meta
  readonly abstract: string | undefined
  /** Offsets, in the text between the fences, of the values of `title` and `abstract`. */
  readonly ranges: Readonly<Partial<Record<'title' | 'abstract', Span>>>
}

/** Reads the YAML between the fences; `firstLine` is the line of the file on which it starts. */
export function readFrontMatter(text: string, file: string, firstLine: number): FrontMatter {
  const fail = (sentence: string) => new InputError(sentence)
  const { value, rangeOf } = readCheckedYaml(text, schema, file, fail, firstLine)
  const { abstract, authors, translators, venue, ...rest } = value
  const persons = (list: readonly object[]): Author[] => list.map(present)
  return {
    meta: {
      ...present(rest),
      authors: persons(authors),
      translators: persons(translators),
      ...(venue === undefined ? {} : { venue: present(venue) }),
    } as Meta,
    abstract,
    ranges: present({ title: rangeOf(['title']), abstract: rangeOf(['abstract']) }),
  }
}
