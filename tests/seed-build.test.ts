import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { entries, reviewFolder } from './review-folder.ts'
import { biyi } from './run-command.ts'
import { isSeedAbsent, readCleanSeed } from './seed-edits.ts'

const title = isSeedAbsent
  ? 'a raw review, cleaned by hand (skipped: the raw text does not lie beside the project)'
  : 'a raw review, cleaned by hand'

describe.skipIf(isSeedAbsent)(title, () => {
  let folder = ''
  beforeAll(async () => {
    folder = await reviewFolder({
      'source/zh.md': readCleanSeed(),
      'source/en.md': '# Title\n',
      'source/references.json': entries(32),
    })
  })

  it('is built with 28 markers over 32 references and two refused brackets', async () => {
    expect(biyi(['build', folder, '-f', 'html', '--only', 'source']).code).toBe(0)
    const audit = JSON.parse(biyi(['cite', 'audit', folder, '--format', 'json']).out)
    expect(audit.markers).toHaveLength(28)
    expect(audit.rejected).toHaveLength(2)
    expect(audit.unresolved).toEqual([])
    expect(audit.uncited).toEqual([])
    expect(audit.orderBreaks).toEqual([])
    const html = await readFile(join(folder, 'output/index.html'), 'utf8')
    for (let number = 1; number <= 32; number += 1) {
      expect(html).toContain(`id="ref-${number}"`)
      expect(html).toContain(`href="#cite-source-${number}-1"`)
    }
    // All numbers but 26, which a range of three hides.
    const links = html.match(/<a [^>]*role="doc-biblioref"/gu) ?? []
    expect(links).toHaveLength(31)
  })
})
