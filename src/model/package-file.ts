import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let root: string | undefined

/** The folder of this package; found by its package.json, because a bundle moves the code. */
function packageRoot(): string {
  if (root !== undefined) return root
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) {
    folder = dirname(folder)
  }
  root = folder
  return folder
}

/** Absolute path of a file that this package ships: `templates/csl`. */
export function packageFile(path: string): string {
  return join(packageRoot(), path)
}
