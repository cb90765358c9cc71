import type { Place, Problem } from '../model/problem.ts'
import { type Article, type Review, sides } from '../model/review.ts'
import type { FileWaiver, Findings, Waived, WaiverComment } from '../model/waiver.ts'
import { nearestRules, ruleOf } from './rules.ts'
import { waiverRules } from './stage-rules.ts'
import { matcherOf, type Target } from './waiver-match.ts'

/** A waiver that can be applied: of a comment, bound to the unit beside which it stands. */
interface Bound extends FileWaiver, Target {
  readonly isComment: boolean
}

interface Faulty {
  readonly place: Place
  readonly unit: string | null
  readonly message: string
}

type WaiverRule = (typeof waiverRules)[number]['id']

function quotedLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll('`', "'")
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

/** What makes a waiver void; undefined where nothing does. */
function faultOf({ rule, reason, id, text }: FileWaiver): string | undefined {
  const known = ruleOf(rule)
  if (known === undefined) {
    const [near] = nearestRules(rule)
    const hint = near === undefined ? '' : `, such as \`${near}\``
    return `Unexpected rule \`${quotedLine(rule)}\` in a waiver, expected one that \`biyi explain\` lists${hint}`
  }
  if (!known.isWaivable) {
    return `The rule \`${rule}\` cannot be waived, expected what it reports to be mended`
  }
  if (id === undefined && text === undefined) {
    return `No place in the waiver of \`${rule}\`, expected under \`place\` a unit or a sentence such as \`s2.p3\`, or the text that the finding quotes; \`checks: { ${rule}: off }\` in biyi.yaml leaves the whole rule out`
  }
  if (!/[\p{L}\p{N}]/u.test(reason)) {
    return `No reason in the waiver of \`${rule}\`, so that it has no effect, expected in a few words why the finding may stand`
  }
  return undefined
}

/** The unit in which an offset of a file stands, or that follows it. */
function unitBeside(review: Review, { side }: Article, offset: number): string | undefined {
  const article = review.articles[side]
  const title = article.titlePosition
  const spans = review.units.flatMap(({ id, blocks }) => {
    const position = blocks[side]?.node.position ?? (id === 'title' ? title : undefined)
    const start = position?.start.offset
    const end = position?.end.offset
    return start === undefined || end === undefined ? [] : [{ id, start, end }]
  })
  const inside = spans.find(({ start, end }) => offset >= start && offset < end)
  if (inside !== undefined) return inside.id
  const behind = spans.filter(({ start }) => start > offset)
  const first = Math.min(...behind.map(({ start }) => start))
  return behind.find(({ start }) => start === first)?.id
}

function ofComment(
  review: Review,
  article: Article,
  { waivers, place, offset }: WaiverComment,
): { readonly bound: readonly Bound[]; readonly faults: readonly Faulty[] } {
  const unit = unitBeside(review, article, offset)
  const fault = (message: string): Faulty => ({ place, unit: unit ?? null, message })
  if (waivers.length === 0) {
    const message = `Unexpected comment \`${quotedLine(place.text)}\`, expected \`<!-- biyi-waive RULE: reason -->\` or \`<!-- biyi-waive RULE "quoted text": reason -->\``
    return { bound: [], faults: [fault(message)] }
  }
  if (unit === undefined) {
    const message =
      'No text stands beside this waiver, expected it inside a block or on a line of its own before one'
    return { bound: [], faults: [fault(message)] }
  }
  const from = { side: article.side, offset }
  return { bound: waivers.map((one) => ({ ...one, id: unit, from, isComment: true })), faults: [] }
}

function problemOf(rule: WaiverRule, { place, unit, message }: Faulty): Problem {
  const severity = waiverRules.find(({ id }) => id === rule)?.severity ?? 'warning'
  return { rule, severity, message, unit, places: [place] }
}

function waivedBy(problem: Problem, { reason, place }: Bound): Waived {
  const { file, line, column } = place
  return { ...problem, waiver: { reason, file, line, column } }
}

/** Where a waiver looks for its findings, for a message. */
function shownTarget({ id, text, isComment }: Bound): string {
  const where = id === undefined ? '' : ` ${isComment ? 'beside' : 'at'} \`${id}\``
  return `${where}${text === undefined ? '' : ` for \`${quotedLine(text)}\``}`
}

/** Why a waiver fits nothing, as far as that can be seen. */
function unusedMessage(waiver: Bound, review: Review, elsewhere: Problem | undefined): string {
  const { rule, id } = waiver
  const isThere =
    id === undefined ||
    review.units.some((unit) => unit.id === id || unit.sentences.some((pair) => pair.id === id))
  const hint = isThere ? '' : `; there is no unit or sentence \`${id}\``
  const moved =
    elsewhere === undefined
      ? ''
      : `; a finding that it may be meant for is at \`${elsewhere.unit}\``
  return `The waiver of \`${rule}\`${shownTarget(waiver)} fits no finding, expected it taken out, or its place and text as they now are${hint}${moved}`
}

/**
 * Parts findings into those that count and those that a person let stand; waivers that are void or
 * fit nothing become findings. `isJudged` tells whether a rule ran, so that nothing found means
 * that nothing is there.
 */
export function settleWaivers(
  review: Review,
  problems: readonly Problem[],
  isJudged: (rule: string) => boolean,
): Findings {
  const comments = sides.flatMap((side) => {
    const article = review.articles[side]
    return (article.comments ?? []).map((comment) => ofComment(review, article, comment))
  })
  const given: readonly Bound[] = [
    ...(review.waivers ?? []).map((waiver) => ({ ...waiver, isComment: false })),
    ...comments.flatMap(({ bound }) => bound),
  ]
  if (given.length === 0 && comments.length === 0) return { problems, waived: [] }
  const faults = given.flatMap((waiver): readonly Faulty[] => {
    const message = faultOf(waiver)
    const unit = waiver.isComment ? (waiver.id ?? null) : null
    return message === undefined ? [] : [{ place: waiver.place, unit, message }]
  })
  const valid = given.filter((waiver) => faultOf(waiver) === undefined)
  const matches = matcherOf(review)
  const used = new Set<Bound>()
  const waived: Waived[] = []
  const counted = problems.filter((problem) => {
    const own = valid.filter((waiver) => matches(problem, waiver))
    for (const waiver of own) used.add(waiver)
    if (own[0] !== undefined) waived.push(waivedBy(problem, own[0]))
    return own[0] === undefined
  })
  const unused = valid.filter((waiver) => !used.has(waiver) && isJudged(waiver.rule))
  const invalid = [...comments.flatMap((one) => one.faults), ...faults]
  return {
    problems: [
      ...counted,
      ...invalid.map((fault) => problemOf('waiver-invalid', fault)),
      ...unused.map((waiver) => {
        const { id: _, ...anywhere } = waiver
        const elsewhere =
          waiver.text === undefined
            ? undefined
            : counted.find((problem) => problem.unit !== null && matches(problem, anywhere))
        return problemOf('waiver-unused', {
          place: waiver.place,
          unit: waiver.isComment ? (waiver.id ?? null) : null,
          message: unusedMessage(waiver, review, elsewhere),
        })
      }),
    ],
    waived,
  }
}
