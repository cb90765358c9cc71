import { lstat, mkdir } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** A shared temporary folder is trusted only when nobody else can have planted something in it. */
async function privateTemporaryFolder(): Promise<string> {
  const user = process.getuid?.() ?? 0
  const folder = join(tmpdir(), `biyi-cache-${user}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const status = await lstat(folder)
  if (!status.isDirectory() || status.uid !== user || (status.mode & 0o022) !== 0) {
    throw new Error(`${folder} belongs to somebody else or others may write to it`)
  }
  return folder
}

/**
 * Absolute path of the user's folder for what can be made again, which exists then: in
 * XDG_CACHE_HOME or ~/.cache, else a private temporary one. Throws when none can be had.
 */
export async function cacheFolder(): Promise<string> {
  const home = homedir()
  const configured = process.env['XDG_CACHE_HOME'] ?? ''
  const wanted = isAbsolute(configured) ? configured : home === '' ? '' : join(home, '.cache')
  if (isAbsolute(wanted)) {
    try {
      await mkdir(join(wanted, 'biyi'), { recursive: true })
      return join(wanted, 'biyi')
    } catch {
      // A home that does not exist or is read-only is usual in containers.
    }
  }
  return privateTemporaryFolder()
}
