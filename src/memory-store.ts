import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from './model/cache-folder.ts'
import type { Memory } from './model/memory.ts'

/** The entries of some forty reviews; the oldest go first. */
const most = 4000

/** A memory that lasts from one build to the next. */
export interface MemoryStore extends Memory {
  /** Writes what is new. Never throws: without it the next build takes longer. */
  readonly save: () => Promise<void>
}

function isStored(value: unknown): value is readonly (readonly [string, string])[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one) =>
        Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === 'string'),
    )
  )
}

async function stored(path: string): Promise<readonly (readonly [string, string])[]> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    return isStored(value) ? value : []
  } catch {
    return []
  }
}

/**
 * Opens what earlier builds left in the user's cache folder; `BIYI_CACHE=off` keeps
 * none. Never throws.
 */
export async function openMemoryStore(): Promise<MemoryStore> {
  const isOff = process.env['BIYI_CACHE'] === 'off'
  const folder = isOff ? undefined : await cacheFolder().catch(() => undefined)
  const path = folder === undefined ? undefined : join(folder, 'memory.json')
  const entries = new Map(path === undefined ? [] : await stored(path))
  let isNew = false
  return {
    get: (key) => entries.get(key),
    set: (key, made) => {
      entries.set(key, made)
      isNew = true
    },
    save: async () => {
      if (path === undefined || !isNew) return
      const draft = `${path}.${process.pid}`
      await writeFile(draft, JSON.stringify([...entries].slice(-most)), { mode: 0o600 })
        .then(() => rename(draft, path))
        .catch(() => {})
    },
  }
}
