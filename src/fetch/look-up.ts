import { readDoi } from '../model/doi.ts'
import type { CslItem } from '../model/reference.ts'
import { type CslFields, type Decode, readCrossref } from './crossref.ts'
import { type Answer, type Asking, getJson } from './http-json.ts'
import { type Pace, startPace } from './pace.ts'

/** What became of one item. */
export type LookUp =
  | { readonly id: string; readonly doi: string; readonly fields: CslFields }
  | {
      readonly id: string
      readonly doi: string | null
      readonly reason: string
      readonly kind: 'failed' | 'skipped'
    }

/** How to ask, and whom. */
export interface LookUpOptions extends Asking {
  /** Address of a server that answers as Crossref's does; its works stand at `works/DOI`. */
  readonly base: string
  readonly mailto?: string | undefined
  readonly decoderFor: (text: string) => Promise<Decode>
  /** Milliseconds between two requests, unless the server asks for more. */
  readonly between?: number
}

/** Fields without which an entry is not whole, by what CSL-JSON calls them. */
const wanted = ['title', 'author', 'issued'] as const
const wantedOfArticles = ['container-title', 'volume', 'page'] as const

const isAbsent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

/** Whether something is missing that a reference list prints. */
export function isIncomplete(item: CslItem): boolean {
  const isArticle = item.type === 'article-journal' || item.type === 'document'
  const fields = isArticle ? [...wanted, ...wantedOfArticles] : wanted
  return fields.some((field) => isAbsent(item[field]))
}

/** Of what was found, the fields that an item does not have; its type only where it says nothing. */
function absentFields(item: CslItem, found: CslFields): CslFields {
  const kept = Object.entries(found).filter(([field]) =>
    field === 'type'
      ? item.type === 'document' && found['type'] !== 'document'
      : isAbsent(item[field]),
  )
  return Object.fromEntries(kept)
}

const longestWait = 60
const mostTries = 3
const atOnce = 2
/** So many failures to reach the server one after the other, and it is asked no more. */
const mostUnreachable = 3

interface Asked {
  readonly item: CslItem
  readonly doi: string
}

/** One run: its pace, and whether the server can be reached. */
interface Run {
  readonly options: LookUpOptions
  readonly pace: Pace
  unreachable: number
}

function addressOf(base: string, doi: string, mailto: string | undefined): URL {
  const url = new URL(`works/${encodeURIComponent(doi)}`, base.endsWith('/') ? base : `${base}/`)
  if (mailto !== undefined) url.searchParams.set('mailto', mailto)
  return url
}

/** Asks until the server is no longer busy, or has been so too often. */
async function ask(
  doi: string,
  { options, pace }: Run,
): Promise<Exclude<Answer, { kind: 'busy' }>> {
  const address = addressOf(options.base, doi, options.mailto)
  for (let tries = 1; ; tries += 1) {
    const answer = await getJson(address, options)
    if (answer.kind !== 'busy') return answer
    const seconds = answer.seconds ?? 2 ** tries
    if (tries === mostTries || seconds > longestWait) {
      const reason = `the server is busy (${answer.status}), and asks to wait ${Math.ceil(seconds)} s`
      return { kind: 'failed', reason, isUnreachable: false }
    }
    pace.rest(seconds)
    await pace.next()
  }
}

async function lookUp({ item, doi }: Asked, run: Run): Promise<LookUp> {
  const { options, pace } = run
  const { id } = item
  const fail = (reason: string): LookUp => ({ id, doi, reason, kind: 'failed' })
  await pace.next()
  if (run.unreachable >= mostUnreachable) {
    return fail('not asked, since the server cannot be reached')
  }
  const answer = await ask(doi, run)
  const isUnreachable = answer.kind === 'failed' && answer.isUnreachable
  run.unreachable = isUnreachable ? run.unreachable + 1 : 0
  if (answer.kind === 'failed') return fail(answer.reason)
  if (answer.kind === 'absent') return fail('the server does not know this DOI')
  pace.learn(answer.headers)
  const decode = await options.decoderFor(JSON.stringify(answer.value))
  const read = readCrossref(answer.value, doi, decode)
  if ('reason' in read) return fail(read.reason)
  return { id, doi, fields: absentFields(item, read.fields) }
}

/** What is asked for of an item, or why nothing is. */
function asked(item: CslItem): Asked | LookUp {
  const skip = (doi: string | null, reason: string): LookUp => ({
    id: item.id,
    doi,
    reason,
    kind: 'skipped',
  })
  if (typeof item.DOI !== 'string' || item.DOI.trim() === '') return skip(null, 'it has no DOI')
  const { doi, faults } = readDoi(item.DOI)
  if (doi === undefined) return skip(null, `\`${item.DOI}\` is no DOI`)
  if (faults.includes('short'))
    return skip(doi, 'a short DOI stands for another one, which is not known')
  return { item, doi }
}

/**
 * Looks up by their DOIs what is missing of items; one outcome an item that is not whole, in their
 * order. Nothing that an item has is ever changed. Never throws for what a server answers.
 */
export async function lookUpMissing(
  items: readonly CslItem[],
  options: LookUpOptions,
): Promise<readonly LookUp[]> {
  const run: Run = { options, pace: startPace(options.between ?? 100), unreachable: 0 }
  const tasks = items.filter(isIncomplete).map(asked)
  const done: LookUp[] = []
  let next = 0
  const work = async () => {
    while (next < tasks.length) {
      const index = next
      next += 1
      const task = tasks[index]
      if (task !== undefined) done[index] = 'item' in task ? await lookUp(task, run) : task
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return done
}
