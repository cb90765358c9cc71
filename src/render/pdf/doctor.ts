import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBrowser } from './browser.ts'
import { faceFile, faces, writeFontConfiguration } from './fonts.ts'

/** What printing needs and whether it is there. */
export interface PrintingReport {
  /** Path, version and source of the browser that would be used; null when none starts. */
  readonly browser: {
    readonly path: string
    readonly version: string
    readonly source: string
  } | null
  /** Why no browser starts, and what to do. */
  readonly problem: string | null
  readonly fonts: readonly {
    readonly family: string
    readonly weight: number
    readonly style: string
    /** Path, or null when the font is not installed. */
    readonly path: string | null
  }[]
}

/** Starts the browser that a build would use and looks for the fonts; never throws for their absence. */
export async function inspectPrinting(): Promise<PrintingReport> {
  const fonts = faces.map((face) => {
    const path = faceFile(face)
    return {
      family: face.family,
      weight: face.weight,
      style: face.style,
      path: path !== undefined && existsSync(path) ? path : null,
    }
  })
  const folder = await mkdtemp(join(tmpdir(), 'biyi-doctor-'))
  try {
    const { browser, choice } = await startBrowser(await writeFontConfiguration(folder))
    const version = browser.version()
    await browser.close()
    const path = choice.path ?? choice.channel ?? 'unknown'
    return { browser: { path, version, source: choice.source }, problem: null, fonts }
  } catch (cause) {
    return { browser: null, problem: cause instanceof Error ? cause.message : String(cause), fonts }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
