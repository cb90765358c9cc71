import { readFileSync } from 'node:fs'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../src/parse/markdown.ts'
import { check } from '../src/pipeline.ts'
import { renderHtml } from '../src/render/html/index.ts'
import { missingCharacters, neededCharacters } from '../src/render/pdf/code-points.ts'
import { printMarkers } from '../src/resolve/markers.ts'
import { makeReview } from './make-review.ts'

/** Formulas as `$x$`, display formulas as `$$x$$`. */
function formulasIn(markdown: string): readonly string[] {
  const found: string[] = []
  visit(parseMarkdown(markdown), (node) => {
    if (node.type === 'inlineMath') found.push(`$${node.value}$`)
    if (node.type === 'math') found.push(`$$${node.value}$$`)
  })
  return found
}

describe('formulas', () => {
  it.each([
    ['当$x$时', ['$x$']],
    ['结果（$\\alpha = 0.05$）。', ['$\\alpha = 0.05$']],
    ['$x$和$y$，$5^2$', ['$x$', '$y$', '$5^2$']],
    ['$2 \\times 10^9$ cells', ['$2 \\times 10^9$']],
    ['$P<0.05$; $n=12$', ['$P<0.05$', '$n=12$']],
    ['cost $\\$5 + x$', ['$\\$5 + x$']],
    ['$\\text{缓解率} = \\frac{a}{b}$', ['$\\text{缓解率} = \\frac{a}{b}$']],
    ['$a\nb$', ['$a\nb$']],
    ['see $$x$$ here', ['$x$']],
    ['| a |\n| - |\n| $x$ |', ['$x$']],
    ['**$x$** [1]', ['$x$']],
    ['$$\nx = 1\n$$', ['$$x = 1$$']],
    ['$$\nx\n- y\n= z\n$$', ['$$x\n- y\n= z$$']],
    ['$$x = 1$$', ['$$x = 1$$']],
    ['text\n$$\nx\n$$\ntext', ['$$x$$']],
    ['- a\n\n  $$\n  x\n  $$\n- b', ['$$x$$']],
    ['> $$\n> x\n> $$', ['$$x$$']],
    ['$$x^{[25]}$$', ['$$x^{[25]}$$']],
  ])('in %j', (markdown, expected) => {
    expect(formulasIn(markdown)).toEqual(expected)
  })

  it.each([
    'from $5 and $10',
    'US$5 to US$10',
    '$5-$10',
    '$5,000 or A$ 6',
    '从$5降至$3元',
    '费用$5（约合35元），而US$较高',
    'the price ($5 or AU$) rose',
    'a $5 million to 3$ rise',
    '$PATH and $HOME',
    'cost is $ 5 $ or so',
    '\\$x\\$',
    '\\$x$',
    '`$x$`',
    '$x',
    '$',
    '$$',
    '$$$',
    '$$$x$$$',
    '$$\nx\n\ny\n$$z',
    '$a$1',
  ])('none in %j', (markdown) => {
    expect(formulasIn(markdown)).toEqual([])
  })

  it('keep what stands after dollars that open nothing', () => {
    const tree = parseMarkdown('$$ a\n\n- item\n\n# head\n')
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'list', 'heading'])
  })

  it('are no place for citations', () => {
    const types: string[] = []
    visit(parseMarkdown('$x[1]$与［2］'), ({ type }) => {
      types.push(type)
    })
    expect(types.filter((type) => type === 'citationGroup')).toHaveLength(1)
  })
})

const template = (name: string) =>
  readFileSync(new URL(`../templates/html/${name}`, import.meta.url), 'utf8')

async function page(source: string, translation: string) {
  const review = await makeReview({ source, translation })
  const made = await renderHtml(review, {
    mode: 'web',
    layout: 'parallel',
    templates: { page: template('page.html'), css: '' },
    image: () => undefined,
    markers: printMarkers(review),
  })
  return { review, ...made }
}

describe('formulas on the page', () => {
  it('are MathML that needs no script and no style', async () => {
    const text = '$\\alpha^2$ 12\n\n$$\n\\frac{1}{2} \\quad \\color{red}{x}\n$$\n'
    const { html, problems } = await page(text, text)
    expect(problems).toEqual([])
    expect(html).toContain('<math alttext="\\alpha^2"><msup><mi>α</mi><mn>2</mn></msup></math>')
    expect(html).toMatch(/<math display="block"[^>]*><mrow><mfrac><mn>1<\/mn><mn>2<\/mn><\/mfrac>/)
    expect(html).not.toMatch(/<m[a-z]+[^>]* (?:style|class|href)=/)
  })

  it('that cannot be read are a warning with its place, and printed as code', async () => {
    const { html, problems } = await page('甲 $\\foo{x}$\n', 'A $\\href{javascript:a}{x}$\n')
    expect(html).toContain('<code>\\foo{x}</code>')
    expect(html).toContain('<code>\\href{javascript:a}{x}</code>')
    expect(problems).toMatchObject([
      {
        rule: 'render/formula',
        severity: 'warning',
        unit: 's0.p1',
        message:
          'The formula `\\foo{x}` is printed as it is written (Unsupported function name: \\foo); TeX that can be set as MathML may stand there.',
        places: [{ side: 'source', line: 1, column: 3, text: '$\\foo{x}$' }],
      },
      { places: [{ side: 'translation', line: 1, column: 3 }] },
    ])
  })

  it('are displayed between two signs, also inside a line', async () => {
    const { html } = await page('甲$$x$$乙$y$', 'x')
    expect(html).toMatch(/甲<math display="block"[^>]*><mi>x<\/mi><\/math>乙<math alttext="y">/)
  })

  it('set names of functions upright', async () => {
    const { html } = await page('$\\sin x$', 'x')
    expect(html).toContain('<mi mathvariant="normal">sin</mi>')
    expect(html).toContain('<mi>x</mi>')
  })

  it('need the sign of a root in print', () => {
    expect(neededCharacters('<msqrt><mi>x</mi></msqrt>')).toContain('√')
    expect(missingCharacters('<mroot><mi>x</mi></mroot>', [new Set([120])])).toMatchObject([
      { character: '√' },
    ])
    expect(neededCharacters('<p>x</p>')).not.toContain('√')
  })

  it('expand within bounds', async () => {
    const { problems } = await page('$\\def\\a{\\a\\a}\\a$', 'x')
    expect(problems.map(({ rule }) => rule)).toEqual(['render/formula'])
  })

  it('are compared by the checks, and have no sentences', async () => {
    const { review } = await page('$$\nx = 12\n$$\n\n当$y=3$时。', '$$\nx = 13\n$$\n\nIf $y=3$.')
    expect(review.units.map(({ kind, sentences }) => `${kind} ${sentences.length}`)).toEqual([
      'paragraph 0',
      'paragraph 1',
    ])
    const found = check(review).filter(({ rule }) => rule === 'number-parity')
    expect(found.map(({ message }) => message)).toEqual([
      'Unexpected number `13` in the translation, expected `12` as in the source',
    ])
    expect(found[0]?.places[0]).toMatchObject({ line: 2, column: 5, text: '13' })
  })
})
