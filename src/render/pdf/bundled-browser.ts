import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { cacheFolder } from '../../model/cache-folder.ts'
import { packageFolder } from './package-folder.ts'
import { readTar } from './tar.ts'

const decompress = promisify(brotliDecompress)

/** The one version whose package installs on Node 20; the cache folder carries it in its name. */
export const bundledVersion = '143.0.4'

/** An unpacked browser and the folder of the shared libraries that it needs. */
export interface BundledBrowser {
  readonly path: string
  readonly libraries: string
}

/** The binary is dynamic against glibc on x64; elsewhere (Alpine, macOS, Windows, arm64) it cannot run. */
function runsHere(): boolean {
  return (
    process.platform === 'linux' &&
    process.arch === 'x64' &&
    existsSync('/lib64/ld-linux-x86-64.so.2')
  )
}

async function unpack(from: string, to: string): Promise<void> {
  const [browser, archive] = await Promise.all([
    readFile(join(from, 'chromium.br')).then((bytes) => decompress(bytes)),
    readFile(join(from, 'al2023.tar.br')).then((bytes) => decompress(bytes)),
  ])
  await writeFile(join(to, 'chromium'), browser)
  await chmod(join(to, 'chromium'), 0o755)
  for (const file of readTar(archive)) {
    const path = join(to, file.name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, file.bytes)
  }
}

/**
 * The browser of the npm package `@sparticuz/chromium`, unpacked once a machine into a private,
 * versioned cache; undefined where it is not installed or cannot run. Parallel calls are safe: each
 * unpacks beside the target and renames, the loser drops its copy. Throws when unpacking fails.
 */
export async function bundledBrowser(): Promise<BundledBrowser | undefined> {
  const source = runsHere() ? packageFolder('@sparticuz/chromium') : undefined
  if (source === undefined) return undefined
  const cache = await cacheFolder()
  const folder = join(cache, `chromium-${bundledVersion}`)
  const found = { path: join(folder, 'chromium'), libraries: join(folder, 'lib') }
  if (existsSync(found.path)) return found
  const building = await mkdtemp(join(cache, 'unpacking-'))
  try {
    await unpack(join(source, 'bin'), building)
    await chmod(building, 0o755)
    await rename(building, folder)
  } catch (cause) {
    if (!existsSync(found.path)) {
      throw new Error(`The bundled browser cannot be unpacked into ${folder}.`, { cause })
    }
  } finally {
    await rm(building, { recursive: true, force: true })
  }
  return found
}
