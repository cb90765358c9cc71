import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { openResults } from '../cli/result-store.ts'
import type { Config } from '../model/config.ts'
import type { Memory } from '../model/memory.ts'
import { packageFile } from '../model/package-file.ts'
import { ConfigError, InputError } from '../model/problem.ts'
import { type Review, sides } from '../model/review.ts'
import { walkMdast } from '../model/walk.ts'
import {
  explained,
  findingsOf,
  formatReview,
  prepareRendering,
  readReview,
  render,
  renderGlossaryPage,
} from '../pipeline.ts'
import { configFileName, readConfig } from '../read/config.ts'
import { inputFiles } from '../read/input-files.ts'
import { glossaryFile } from '../render/formats.ts'
import { type FrameFiles, type Preview, servePreview } from './server.ts'
import { watchFolders } from './watch.ts'

/** One line for the end of a build: what was found, and how long it took. */
export type Summary = (found: ReturnType<typeof findingsOf>, seconds: number) => string

export interface PreviewOptions {
  readonly folder: string
  /** 0 takes a free one. */
  readonly port: number
  readonly memory: Memory
  readonly summary: Summary
  /** Called with each line that a browser is shown too. */
  readonly said: (line: string, isBroken: boolean) => void
}

/** Files whose change is a change of the page: the texts, their pictures, templates of the review's own. */
function filesOf(config: Config, review: Review | undefined): readonly string[] {
  const templates = ['html', `html/${config.html.template}`, 'csl', 'checks'].map((name) =>
    join(config.folder, 'templates', name, 'any'),
  )
  const pictures = sides.flatMap((side) => {
    const urls: string[] = []
    if (review === undefined) return urls
    const { file, tree } = review.articles[side]
    walkMdast(tree, (node) => {
      if (node.type === 'image' && !/^[a-z][a-z\d+.-]*:/iu.test(node.url))
        urls.push(resolve(config.folder, dirname(file.path), node.url))
    })
    return urls
  })
  return [...inputFiles(config), ...templates, ...pictures]
}

interface Built {
  readonly config: Config
  readonly review: Review
  readonly page: string
  readonly beside: ReadonlyMap<string, string>
  readonly found: ReturnType<typeof findingsOf>
}

async function build(folder: string, memory: Memory): Promise<Built> {
  const config = await readConfig(folder)
  const results = await openResults(config)
  const analysed = await readReview(config, memory, results)
  const review = await formatReview(analysed, memory)
  const found = findingsOf(analysed, undefined, results)
  const prepared = await prepareRendering(review, { findings: explained(found.problems) })
  const context = { ...prepared, glossaryPage: glossaryFile }
  const glossary = await renderGlossaryPage(review, context, memory)
  const made = await render(review, 'html', glossary === undefined ? prepared : context)
  const beside = new Map(glossary ? [[`/${glossary.file}`, glossary.content]] : [])
  return { config, review, page: String(made.content), beside, found }
}

async function frameFiles(): Promise<FrameFiles> {
  const types = { html: 'text/html', css: 'text/css', js: 'text/javascript' }
  const files = Object.entries(types).map(async ([ending, type]) => {
    const content = await readFile(packageFile(`templates/preview/frame.${ending}`), 'utf8')
    return [ending === 'html' ? '/' : `/frame.${ending}`, { type, content }] as const
  })
  return new Map(await Promise.all(files))
}

/** Runs `work` once for all calls made while it runs; `fault` is given what it throws. */
function oneAtATime(work: () => Promise<void>, fault: (error: unknown) => void): () => void {
  let isRunning = false
  let isAsked = false
  const run = async () => {
    while (isAsked) {
      isAsked = false
      await work()
    }
  }
  return () => {
    isAsked = true
    if (isRunning) return
    isRunning = true
    run()
      .catch(fault)
      .finally(() => {
        isRunning = false
      })
  }
}

export interface RunningPreview {
  readonly port: number
  /** Rejects with a fault of ours; otherwise never settles. */
  readonly fault: Promise<never>
  readonly close: () => Promise<void>
}

/**
 * Serves the reader to this machine's browsers and builds it anew at every change of the review's
 * files. A change that cannot be built is told, the page before it stays. Resolves once the server
 * listens; throws ConfigError where it cannot.
 */
export async function startPreview(options: PreviewOptions): Promise<RunningPreview> {
  const folder = resolve(options.folder)
  let preview: Preview = {
    state: { build: 0, message: 'building …', isBroken: false },
    page: '<!doctype html><title>biyi preview</title>',
    beside: new Map(),
  }
  const rebuild = async (): Promise<void> => {
    const start = performance.now()
    const number = preview.state.build + 1
    try {
      const made = await build(folder, options.memory)
      watch.follow(filesOf(made.config, made.review))
      const message = options.summary(made.found, (performance.now() - start) / 1000)
      preview = { ...made, state: { build: number, message, isBroken: false } }
    } catch (error) {
      // What the author can mend waits for the next save; anything else is a fault of ours.
      if (!(error instanceof ConfigError || error instanceof InputError)) throw error
      preview = { ...preview, state: { build: number, message: error.message, isBroken: true } }
    }
    options.said(preview.state.message, preview.state.isBroken)
    server.announce()
  }
  const { promise: fault, reject } = rejectable()
  const change = oneAtATime(rebuild, reject)
  const watch = watchFolders(change)
  const server = await servePreview(options.port, () => preview, await frameFiles())
  watch.follow([join(folder, configFileName), join(folder, 'source/any')])
  change()
  return {
    port: server.port,
    fault,
    close: async () => {
      watch.close()
      await server.close()
    },
  }
}

function rejectable() {
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse
  })
  return { promise, reject }
}
