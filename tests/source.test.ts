import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { auditCitations } from '../src/audit/audit.ts'
import { check, formatReview, prepareRendering, readReview, render } from '../src/pipeline.ts'
import { readConfig } from '../src/read/config.ts'

const review = await readReview(await readConfig(fileURLToPath(new URL('..', import.meta.url))))

function deepFreeze<T>(value: T, seen = new Set<unknown>()): T {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value
  seen.add(value)
  for (const inner of Object.values(value)) deepFreeze(inner, seen)
  return ArrayBuffer.isView(value) ? value : Object.freeze(value)
}

describe('the sample review', () => {
  const audit = auditCitations(review)

  it('has six numbered sections and more than 4,500 Han', () => {
    const text = review.units.map(({ blocks }) => blocks.source?.text ?? '').join('')
    expect(text.match(/\p{Script=Han}/gu)?.length).toBeGreaterThan(4500)
    const sections = review.units.filter(({ kind, depth }) => kind === 'heading' && depth === 1)
    expect(sections.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6'])
  })

  it('has every unit in both languages, of the same kind', () => {
    for (const { id, blocks } of review.units) {
      expect(blocks.source?.kind, id).toBe(blocks.translation?.kind)
      expect(blocks.source, id).toBeDefined()
    }
  })

  it('cites 1 to N in order and leaves nothing over', () => {
    expect(review.references.length).toBeGreaterThanOrEqual(30)
    expect(audit.unresolved).toEqual([])
    expect(audit.uncited).toEqual([])
    expect(audit.orderBreaks).toEqual([])
    expect(audit.rejected.length).toBeGreaterThanOrEqual(2)
    expect(audit.markers.some(({ narrative }) => narrative)).toBe(true)
  })

  it('has 60 concepts or more and uses most of them', () => {
    expect(review.glossary.concepts.length).toBeGreaterThanOrEqual(60)
    expect(new Set(review.terms.map(({ concept }) => concept)).size).toBeGreaterThan(60)
  })

  it('has no error and no warning, and is told of abbreviations used once', () => {
    const told = check(review)
    expect(told.filter(({ severity }) => severity !== 'info')).toEqual([])
    // Explained once, as the reader of a value or of a figure may look for it.
    const texts = told.map(({ rule, places }) => `${rule} ${places[0]?.side} ${places[0]?.text}`)
    expect(texts).toEqual([
      'abbreviation-unused source scFv',
      'abbreviation-unused source NE',
      'abbreviation-unused translation NE',
    ])
  })

  it('is left as it is by checks and renderers, and renders without a finding', async () => {
    const { config, files: _, articles: __, ...rest } = review
    deepFreeze(rest)
    const formatted = await formatReview({ ...review, config })
    deepFreeze(formatted.references)
    deepFreeze(formatted.units)
    const { content, problems } = await render(formatted, 'html', await prepareRendering(formatted))
    expect(problems).toEqual([])
    const html = String(content)
    for (const { id } of review.units.filter(({ kind }) => kind !== 'heading')) {
      expect(html).toContain(`id="${id}"`)
    }
    for (const { number } of review.references) expect(html).toContain(`id="ref-${number}"`)
    for (const { anchor } of review.uses) expect(html).toContain(`href="#${anchor}"`)
    expect(html).not.toMatch(/<script [^>]*src=/u)
    expect(html).not.toMatch(/(?:src|href)="http:\/\/(?!www\.w3)/u)
  })
})
