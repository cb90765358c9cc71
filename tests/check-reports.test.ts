import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { excerptsOf } from '../src/check/excerpts.ts'
import { rules } from '../src/check/rules.ts'
import { runChecks } from '../src/check/run.ts'
import { exitCodeFor, findings } from '../src/cli/output.ts'
import { htmlReport } from '../src/cli/report/html.ts'
import { junitReport } from '../src/cli/report/junit.ts'
import type { CheckReport } from '../src/cli/report/report.ts'
import { sarifReport } from '../src/cli/report/sarif.ts'
import { colourPaint, plainPaint, textReport } from '../src/cli/report/text.ts'
import type { Problem } from '../src/model/problem.ts'
import { walkHast } from '../src/model/walk.ts'
import { findingsOf } from '../src/pipeline.ts'
import { makeReview } from './make-review.ts'
import { sarifSchema } from './sarif-schema.ts'

const hostile = '</style><script>alert(1)</script>"\'&\u0000\u001b[31m\u202e𠮷'

async function reportOf(
  texts: { source: string; translation: string },
  more: readonly Problem[] = [],
): Promise<CheckReport> {
  const review = await makeReview({ ...texts, entries: 1 })
  const { problems, waived } = findingsOf(review)
  return {
    problems: [...problems, ...more],
    waived,
    folder: '/a folder/审',
    version: '1.2.3',
    rules,
    title: `题 ${hostile}`,
    tag: 'zh-CN',
    excerpts: excerptsOf(review),
    exitCode: 1,
  }
}

const texts = {
  source:
    '疗效好［1］。中位随访31.8个月，共120例。\n\n入组24例。<!-- biyi-waive number-parity: 作者“确认” -->\n',
  translation:
    'Efficacy was good [1]. Median follow-up was 38.1 months in 120 patients.\n\nWe enrolled 42.\n',
}

const broken = {
  rule: 'internal',
  severity: 'error',
  message: 'The check `broken` failed, which is a fault of biyi: no such thing',
  unit: null,
  places: [],
  check: 'broken',
} as const satisfies Problem

const nasty: Problem = {
  rule: 'number-parity',
  severity: 'info',
  message: `Unexpected \`${hostile}\``,
  unit: null,
  places: [
    {
      side: 'source',
      file: 'source/名 %.json',
      line: 2,
      column: 3,
      endLine: 2,
      endColumn: 9,
      text: hostile,
    },
  ],
  fixes: [
    {
      place: {
        side: 'source',
        file: 'source/zh.md',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 2,
        text: '疗',
      },
      text: '效',
    },
  ],
}

const parsed = (html: string): Root => unified().use(rehypeParse).parse(html)

function elementsOf(tree: Root, tagName: string): readonly Element[] {
  const found: Element[] = []
  walkHast(tree, (node) => {
    if (node.type === 'element' && node.tagName === tagName) found.push(node)
  })
  return found
}

const textOf = (node: Element): string =>
  node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '',
    )
    .join('')

describe('text', () => {
  it('quotes the sentences of both texts and marks what differs', async () => {
    expect(textReport(await reportOf(texts), plainPaint).split('\n')).toEqual([
      'source/en.md:1:45: error: Unexpected number `38.1` in the translation, expected `31.8` as in the source  [number-parity s0.p1]',
      '    source/en.md:1:45: Median follow-up was ▶38.1◀ months in 120 patients.',
      '    source/zh.md:1:12: 中位随访▶31.8◀个月，共120例。',
      'source/en.md:3:13: waived: Unexpected number `42` in the translation, expected `24` as in the source  [number-parity s0.p2]',
      '    source/zh.md:3: 作者“确认”',
    ])
  })

  it('steers no terminal by what a manuscript holds', async () => {
    const text = textReport(await reportOf(texts, [nasty]), colourPaint)
    const codes = ['0', '1;4', '2', '31', '33', '36'].map((code) => `\u001b[${code}m`)
    const rest = codes.reduce((left, code) => left.replaceAll(code, ''), text)
    expect(rest).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
    expect(text).not.toContain('\u001b[31m\u202e')
  })

  it('quotes places that stand apart each for itself', async () => {
    const report = await reportOf({
      source: '甲。\n\n乙。\n\n丙。\n',
      translation: 'A.\n',
    })
    const lines = textReport(report, plainPaint).split('\n')
    const quoted = lines.filter((line) => line.startsWith('    source/zh.md'))
    expect(quoted).toEqual(['    source/zh.md:1:1: 甲。', '    source/zh.md:3:1: 乙。'])
  })

  it('cuts a long line around what is marked', async () => {
    const long = '患者甲'.repeat(400)
    const report = await reportOf({
      source: `${long}31.8${long}。`,
      translation: `${'word '.repeat(400)}38.1.`,
    })
    const lines = textReport(report, plainPaint).split('\n')
    const marked = lines.find((line) => line.includes('▶31.8◀'))
    expect(marked).toMatch(/^ {4}source\/zh\.md:1:1201: ….*…$/u)
    expect(marked?.length).toBeLessThan(600)
  })
})

describe('SARIF', () => {
  it('keeps to the schema, with what is waived suppressed', async () => {
    const sarif = sarifReport(await reportOf(texts, [broken, nasty]))
    expect(v.safeParse(sarifSchema, sarif).issues).toBeUndefined()
    const [run] = sarif.runs
    expect(run?.results.map(({ suppressions }) => suppressions.length)).toEqual([0, 0, 0, 1])
    expect(run?.results[0]).toMatchObject({
      ruleId: 'number-parity',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'source/en.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 1, startColumn: 45, endLine: 1, endColumn: 49 },
          },
          logicalLocations: [{ fullyQualifiedName: 's0.p1' }],
        },
      ],
      relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'source/zh.md' } } }],
    })
    expect(run?.results[2]).toMatchObject({
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: '效' } }] }] }],
    })
    expect(run?.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ associatedRule: { id: 'broken' } }],
    })
    expect(run?.originalUriBaseIds['%SRCROOT%'].uri).toBe('file:///a%20folder/%E5%AE%A1/')
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(run?.tool.driver.rules[ruleIndex ?? -1]?.id).toBe(ruleId)
  })

  it('tells a finding that only moved by the same fingerprint', async () => {
    const print = async (source: string) =>
      sarifReport(await reportOf({ ...texts, source })).runs[0]?.results[0]?.partialFingerprints
    expect(await print(`\n\n${texts.source.replace('好', '很好')}`)).toEqual(
      await print(texts.source),
    )
  })
})

describe('JUnit', () => {
  const now = new Date('2026-01-02T03:04:05Z')

  it('has a failure for each finding, what is waived skipped, our own fault an error', async () => {
    const xml = junitReport(await reportOf(texts, [broken, nasty]), now)
    expect(() => fromXml(xml)).not.toThrow()
    expect(xml).toMatch(
      /name="number-parity" timestamp="2026-01-02T03:04:05" hostname="localhost" tests="3" failures="2" errors="0" skipped="1"/u,
    )
    expect(xml).toMatch(/name="internal"[^>]* tests="1" failures="0" errors="1" skipped="0"/u)
    expect(xml).toContain('<testcase classname="internal" name="broken"')
    expect(xml).toContain('<skipped message="waived: 作者“确认”"/>')
    expect(xml).toContain('<testcase classname="citation-known" name="no finding" time="0"/>')
    expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u)
  })

  it('is well-formed for xmllint, where it is installed', async () => {
    const xml = junitReport(await reportOf(texts, [broken, nasty]), now)
    const { status, error } = spawnSync('xmllint', ['--noout', '-'], { input: xml })
    if (error === undefined) expect(status).toBe(0)
  })
})

describe('HTML', () => {
  it('shows both sentences in their languages, with what differs marked', async () => {
    const tree = parsed(htmlReport(await reportOf(texts), '../out put/index.html'))
    const quotes = elementsOf(tree, 'blockquote')
    expect(quotes.slice(0, 2).map((one) => [one.properties['lang'], textOf(one)])).toEqual([
      ['zh-CN', '中位随访31.8个月，共120例。'],
      ['en', 'Median follow-up was 38.1 months in 120 patients.'],
    ])
    expect(elementsOf(tree, 'mark').slice(0, 2).map(textOf)).toEqual(['31.8', '38.1'])
    const links = elementsOf(tree, 'a').map(({ properties }) => String(properties['href']))
    expect(links).toContain('../out%20put/index.html#s0.p1')
    const ids = new Set<unknown>()
    walkHast(tree, (node) => {
      if (node.type === 'element' && node.properties['id']) ids.add(node.properties['id'])
    })
    for (const link of links.filter((one) => one.startsWith('#')))
      expect(ids).toContain(decodeURIComponent(link.slice(1)))
  })

  it('runs and loads nothing, whatever the manuscript holds', async () => {
    const html = htmlReport(await reportOf(texts, [broken, nasty]), undefined)
    const tree = parsed(html)
    expect(elementsOf(tree, 'script')).toEqual([])
    const [style, ...others] = elementsOf(tree, 'style')
    expect(others).toEqual([])
    const css = style === undefined ? '' : textOf(style)
    const policy = elementsOf(tree, 'meta').find(({ properties }) => properties['httpEquiv'])
    const hash = createHash('sha256').update(css).digest('base64')
    expect(policy?.properties['content']).toContain(
      `default-src 'none'; style-src 'sha256-${hash}'`,
    )
    expect(html).not.toMatch(/ (?:src|style|on\w+)=/u)
    expect(html).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
    expect(html).toContain('fault of biyi')
  })
})

describe('a check that fails itself', () => {
  it('is in every report, and the exit code is that of a fault of ours', async () => {
    const check = {
      id: 'broken',
      summary: { en: '', zh: '' },
      reason: { en: '', zh: '' },
      severity: 'info',
      examples: [],
      find: () => {
        throw new Error('no such thing')
      },
    } as const
    const found = runChecks(await makeReview(texts), {}, [check])
    expect(found).toEqual([broken])
    const report = { ...(await reportOf(texts)), problems: found }
    expect(findings(report)).toMatchObject({
      problems: [{ rule: 'internal' }],
      summary: { error: 1 },
    })
    expect(textReport(report, plainPaint)).toContain(broken.message)
    expect(exitCodeFor(found, 'error')).toBe(70)
    expect(exitCodeFor(found, undefined)).toBe(0)
  })
})
