import { type FSWatcher, watch } from 'node:fs'
import { dirname } from 'node:path'

/** Editors write a file in several steps: so many milliseconds of quiet end a change. */
const quiet = 80

export interface Watch {
  /** Watches the folders of these files, and no others from now on. */
  readonly follow: (files: readonly string[]) => void
  readonly close: () => void
}

/**
 * Calls `changed` once after each change in the folders of the files that it follows. Folders are
 * watched, since a file that is saved by renaming is another file; one that is not there is left out.
 */
export function watchFolders(changed: () => void): Watch {
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(changed, quiet)
  }
  const stop = (folder: string) => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  const start = (folder: string) => {
    try {
      const watcher = watch(folder, later)
      watcher.on('error', () => stop(folder))
      watchers.set(folder, watcher)
    } catch {
      // Once the folder is made, its parent's change has us look again.
    }
  }
  return {
    follow: (files) => {
      const wanted = new Set(files.map((file) => dirname(file)))
      for (const folder of [...watchers.keys()]) if (!wanted.has(folder)) stop(folder)
      for (const folder of wanted) if (!watchers.has(folder)) start(folder)
    },
    close: () => {
      clearTimeout(timer)
      for (const folder of [...watchers.keys()]) stop(folder)
    },
  }
}
