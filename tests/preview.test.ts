import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, it } from 'vitest'
import { reviewFolder } from './review-folder.ts'
import { biyi, root } from './run-command.ts'

const files = {
  'source/zh.md': '# 题\n\n随访31.8个月。\n',
  'source/en.md': '# Title\n\nFollow-up was 31.8 months.\n',
}

const running: { close: () => Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ close }) => close()))
})

interface State {
  readonly build: number
  readonly message: string
  readonly isBroken: boolean
}

/** Starts the command, and waits for what it tells browsers. */
async function preview(folder: string) {
  const child = spawn(process.execPath, [
    join(root, 'dist/cli.js'),
    'preview',
    folder,
    '--port',
    '0',
  ])
  const ended = once(child, 'exit')
  const abort = new AbortController()
  running.push({
    close: async () => {
      abort.abort()
      child.kill()
      await ended
    },
  })
  const [address] = (await once(createInterface(child.stdout), 'line')) as [string]
  const events = await fetch(`${address}events`, { signal: abort.signal })
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
  const states: State[] = []
  const until = async (isWanted: (state: State) => boolean): Promise<State> => {
    for (;;) {
      const known = states.find(isWanted)
      if (known) return known
      const { value = '' } = (await reader?.read()) ?? {}
      for (const line of value.split('\n'))
        if (line.startsWith('data: ')) states.push(JSON.parse(line.slice(6)))
    }
  }
  const page = async (path = 'page/') => (await fetch(`${address}${path}`)).text()
  return { address, until, page, child, ended }
}

describe('biyi preview', () => {
  it('shows the reader, and another one after every save', async () => {
    const folder = await reviewFolder(files)
    const { until, page, child, ended } = await preview(folder)
    const first = await until(({ build, isBroken }) => build > 0 && !isBroken)
    expect(first.message).toMatch(/^0 errors/)
    expect(await page('')).toContain('<iframe')
    expect(await page()).toContain('31.8个月')
    await writeFile(join(folder, 'source/en.md'), '# Title\n\nFollow-up was 38.1 months.\n')
    expect((await until(({ build }) => build > first.build)).message).toMatch(/^1 error/)
    expect(await page()).toContain('38.1 months')
    child.kill('SIGINT')
    expect(await ended).toEqual([130, null])
  })

  it('keeps the page while a file cannot be read, and tells where', async () => {
    const folder = await reviewFolder(files)
    const { until, page } = await preview(folder)
    const { build: first } = await until(({ build }) => build > 0)
    await writeFile(join(folder, 'biyi.yaml'), 'formats: [tape]\n')
    const broken = await until(({ isBroken }) => isBroken)
    expect(broken.message).toContain('biyi.yaml:1')
    expect(await page()).toContain('31.8个月')
    await writeFile(join(folder, 'biyi.yaml'), '')
    await until(({ build, isBroken }) => build > first + 1 && !isBroken)
  })

  it('answers only this machine, and only with its own pages', async () => {
    const { address } = await preview(await reviewFolder(files))
    const { port } = new URL(address)
    const status = (path: string, host: string) =>
      new Promise((resolve, reject) => {
        request({ port, path, host: '127.0.0.1', headers: { host } }, (response) => {
          response.resume()
          resolve(response.statusCode)
        })
          .on('error', reject)
          .end()
      })
    expect(await status('/', `localhost:${port}`)).toBe(200)
    expect(await status('/page/', 'example.org')).toBe(403)
    expect(await status('/events', `example.org:${port}`)).toBe(403)
    for (const path of [
      '/../package.json',
      '/page/../biyi.yaml',
      '/source/zh.md',
      '//x/page',
      '//',
    ])
      expect(await status(path, `127.0.0.1:${port}`)).toBe(404)
  })

  it('is 2 where the port is taken or is none', async () => {
    const folder = await reviewFolder(files)
    const { address } = await preview(folder)
    const taken = biyi(['preview', folder, '--port', new URL(address).port])
    expect([taken.code, taken.err]).toEqual([2, expect.stringContaining('something else listens')])
    expect(biyi(['preview', folder, '--port', '99999']).code).toBe(2)
  })

  it('asks nobody else for anything', async () => {
    for (const ending of ['html', 'css', 'js']) {
      const text = await readFile(join(root, `templates/preview/frame.${ending}`), 'utf8')
      expect(text).not.toMatch(/https?:|\/\/[a-z]/iu)
    }
  })
})
