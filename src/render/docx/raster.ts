import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { cacheFolder } from '../../model/cache-folder.ts'
import { startBrowser } from '../pdf/browser.ts'
import { faceFile, faces, writeFontConfiguration } from '../pdf/fonts.ts'
import { packageFolder } from '../pdf/package-folder.ts'
import type { PictureSize } from './picture-size.ts'

/** A picture that old word processors cannot show, to be made one of pixels. */
export interface Vector extends PictureSize {
  /** `data:` address. */
  readonly uri: string
}

/** Pixels to the point of a screen: sharp enough for print at the width of a page. */
const density = 2.5

/** The pictures of one run of a browser, in their order. Throws when there is no browser. */
async function byBrowser(vectors: readonly Vector[]): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'biyi-pictures-'))
  try {
    for (const face of faces) {
      const file = faceFile(face)
      if (file !== undefined) await symlink(file, join(folder, basename(file)))
    }
    const { browser } = await startBrowser(await writeFontConfiguration(folder))
    try {
      const context = await browser.newContext({
        deviceScaleFactor: density,
        javaScriptEnabled: false,
        serviceWorkers: 'block',
      })
      const page = await context.newPage()
      const made: Uint8Array[] = []
      for (const { uri, width, height } of vectors) {
        const size = { width: Math.ceil(width), height: Math.ceil(height) }
        await page.setViewportSize(size)
        await page.setContent(
          `<style>html,body{margin:0}img{display:block}</style><img width="${size.width}" height="${size.height}" src="${uri}">`,
          { waitUntil: 'load' },
        )
        made.push(await page.screenshot({ type: 'png' }))
      }
      return made
    } finally {
      await browser.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the drawing package of pdf.js offers; it draws no markers of lines. */
interface Canvas {
  readonly loadImage: (bytes: Buffer) => Promise<unknown>
  readonly GlobalFonts: { readonly registerFromPath: (path: string) => unknown }
  readonly createCanvas: (
    width: number,
    height: number,
  ) => {
    readonly getContext: (kind: '2d') => {
      readonly drawImage: (image: unknown, x: number, y: number, w: number, h: number) => void
    }
    readonly toBuffer: (type: 'image/png') => Uint8Array
  }
}

async function byCanvas(vectors: readonly Vector[]): Promise<readonly Uint8Array[]> {
  const folder = packageFolder('pdfjs-dist') ?? ''
  const canvas: Canvas = createRequire(join(folder, 'package.json'))('@napi-rs/canvas')
  for (const face of faces) {
    const file = faceFile(face)
    if (file !== undefined) canvas.GlobalFonts.registerFromPath(file)
  }
  const made: Uint8Array[] = []
  for (const { uri, width, height } of vectors) {
    const image = await canvas.loadImage(Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64'))
    const [w, h] = [Math.ceil(width * density), Math.ceil(height * density)]
    const sheet = canvas.createCanvas(w, h)
    sheet.getContext('2d').drawImage(image, 0, 0, w, h)
    made.push(sheet.toBuffer('image/png'))
  }
  return made
}

/** One white dot. */
const blank = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
  'base64',
)

/** Longer than a browser takes on a slow machine, once it is unpacked. */
const patience = 20_000

async function withinTime<T>(task: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the browser does not answer')), patience)
  })
  try {
    return await Promise.race([task, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Where the picture of one drawing is kept from one build to the next; undefined where nothing is kept. */
async function kept({ uri, width, height }: Vector): Promise<string | undefined> {
  if (process.env['BIYI_CACHE'] === 'off') return undefined
  const folder = await cacheFolder().catch(() => undefined)
  const key = createHash('sha256').update(`1 ${density} ${width} ${height} ${uri}`).digest('hex')
  return folder === undefined ? undefined : join(folder, `picture-${key.slice(0, 32)}.png`)
}

async function keep(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}`
  await writeFile(draft, bytes, { mode: 0o600 }).catch(() => undefined)
  await rename(draft, path).catch(() => undefined)
}

async function rememberedByBrowser(vectors: readonly Vector[]): Promise<readonly Uint8Array[]> {
  const paths = await Promise.all(vectors.map(kept))
  const known = await Promise.all(
    paths.map((path) => (path === undefined ? undefined : readFile(path).catch(() => undefined))),
  )
  if (known.every((bytes) => bytes !== undefined)) return known
  const made = await withinTime(byBrowser(vectors))
  await Promise.all(
    made.map(async (bytes, index) => {
      const path = paths[index]
      if (path !== undefined) await keep(path, bytes)
    }),
  )
  return made
}

/** PNG of each picture, and who made them: `blank` where nobody could. */
export async function rasters(vectors: readonly Vector[]): Promise<{
  readonly pictures: readonly Uint8Array[]
  readonly by: 'browser' | 'canvas' | 'blank'
}> {
  if (vectors.length === 0) return { pictures: [], by: 'browser' }
  try {
    return { pictures: await rememberedByBrowser(vectors), by: 'browser' }
  } catch {
    // A machine without a browser still has the package that pdf.js draws with.
  }
  try {
    return { pictures: await byCanvas(vectors), by: 'canvas' }
  } catch {
    return { pictures: vectors.map(() => blank), by: 'blank' }
  }
}
