import { cpSync } from 'node:fs'
import { it } from 'vitest'
import { everything, hostile } from './jats-review.ts'
import { reviewFolder } from './review-folder.ts'
it('x', async () => { cpSync(await reviewFolder(everything()), '/tmp/jall', {recursive:true}); cpSync(await reviewFolder(hostile()), '/tmp/jhos', {recursive:true}) }, 60000)
