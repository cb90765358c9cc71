import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { prepareRendering, render } from '../src/pipeline.ts'
import { makeReview } from './make-review.ts'
import { reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'

const texts = { source: '# 题\n\n甲。\n', translation: '# T\n\nA.\n' }

it('links the page to the other formats', async () => {
  const review = await makeReview(texts)
  const context = await prepareRendering(review)
  const alternates = [{ format: 'pdf', href: 'review.pdf' }] as const
  const { content } = await render(review, 'html', { ...context, alternates })
  expect(content).toContain('<a href="review.pdf">PDF</a>')
  expect(content).toMatch(/<link rel="alternate" type="application\/pdf" href="review\.pdf">/u)
})

it('links the page to no file that was not made', async () => {
  const folder = await reviewFolder({
    'source/zh.md': texts.source,
    'source/en.md': texts.translation,
  })
  const run = biyi(['build', folder], { env: { BIYI_BROWSER: '/nowhere/chromium' } })
  expect(run.code).toBe(4)
  expect(await readFile(join(folder, 'output/index.html'), 'utf8')).not.toContain('review.pdf')
})
