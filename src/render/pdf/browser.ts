import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { PrintError } from '../../model/problem.ts'
import { bundledBrowser, bundledVersion } from './bundled-browser.ts'

const variables = ['BIYI_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const
const systemNames = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
] as const

/** No sandbox or web-security switch here: the page is ours and every request is answered by us. */
const flags = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

const waysOut = `Install the npm package @sparticuz/chromium@${bundledVersion} (Linux x64), install Chromium or Chrome (on Debian: apt install chromium-headless-shell), or set BIYI_BROWSER to the path of a browser.`

/** Where a browser was looked for and what to start. */
export interface BrowserChoice {
  /** `BIYI_BROWSER`, `bundled`, `system` and so on. */
  readonly source: string
  /** Absolute path; absent where the driver finds an installed browser by its channel. */
  readonly path?: string
  readonly channel?: 'chrome' | 'msedge'
  /** Folder of shared libraries, for the browser's process only. */
  readonly libraries?: string
}

/** A running browser and what it is. */
export interface RunningBrowser {
  readonly browser: Browser
  readonly choice: BrowserChoice
  /** Path, version and source in one line. */
  readonly label: string
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

async function bundledChoice(failures: unknown[]): Promise<readonly BrowserChoice[]> {
  try {
    const found = await bundledBrowser()
    return found === undefined ? [] : [{ source: 'bundled', ...found }]
  } catch (cause) {
    failures.push(cause)
    return []
  }
}

async function systemChoices(): Promise<readonly BrowserChoice[]> {
  if (process.platform !== 'linux') {
    return [
      { source: 'system', channel: 'chrome' },
      { source: 'system', channel: 'msedge' },
    ]
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const choices: BrowserChoice[] = []
  for (const name of systemNames) {
    for (const folder of folders) {
      const path = join(folder, name)
      if (await isExecutable(path)) {
        choices.push({ source: 'system', path })
        break
      }
    }
  }
  return choices
}

/** A browser that the user named: only this one is tried, so that a typing error is not hidden. */
function namedChoice(): BrowserChoice | undefined {
  for (const variable of variables) {
    const path = process.env[variable]
    if (path !== undefined && path !== '') return { source: variable, path }
  }
  return undefined
}

async function launch(choice: BrowserChoice, fontConfig: string): Promise<RunningBrowser> {
  const { chromium } = await import('playwright-core')
  const env = {
    ...process.env,
    FONTCONFIG_FILE: fontConfig,
    ...(choice.libraries === undefined ? {} : { LD_LIBRARY_PATH: choice.libraries }),
  }
  const browser = await chromium.launch({
    ...(choice.path === undefined ? {} : { executablePath: choice.path }),
    ...(choice.channel === undefined ? {} : { channel: choice.channel }),
    args: flags,
    env,
    timeout: 30_000,
  })
  const where = choice.path ?? choice.channel ?? 'unknown'
  return { browser, choice, label: `${where}, version ${browser.version()}, ${choice.source}` }
}

/**
 * Starts the first browser that runs: the one that an environment variable names, the bundled one,
 * then those of the system. `fontConfig` is the path of a fontconfig file. Throws PrintError when
 * the named one does not start or none is found, with the reasons as cause.
 */
export async function startBrowser(fontConfig: string): Promise<RunningBrowser> {
  const named = namedChoice()
  if (named !== undefined) {
    if (!(await isExecutable(named.path ?? ''))) {
      throw new PrintError(
        `${named.source} is "${named.path}", where no executable file stands. Unset it, or set it to the path of Chromium or Chrome.`,
        { cause: new Error(`cannot execute ${named.path}`) },
      )
    }
    return launch(named, fontConfig).catch((cause: unknown) => {
      throw new PrintError(
        `The browser that ${named.source} names, ${named.path}, does not start.`,
        {
          cause,
        },
      )
    })
  }
  const failures: unknown[] = []
  for (const choice of await bundledChoice(failures)) {
    const running = await launch(choice, fontConfig).catch((cause: unknown) => failures.push(cause))
    if (typeof running === 'object') return running
  }
  for (const choice of await systemChoices()) {
    const running = await launch(choice, fontConfig).catch((cause: unknown) => failures.push(cause))
    if (typeof running === 'object') return running
  }
  throw new PrintError(`No browser for printing can be started. ${waysOut}`, {
    cause: new AggregateError(failures, 'what was tried'),
  })
}
