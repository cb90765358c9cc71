import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/**
 * The folder of an installed npm package, or undefined when it is not installed. Goes up from the
 * entry file because several packages do not export their own package.json.
 */
export function packageFolder(name: string): string | undefined {
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    return undefined
  }
  let folder = dirname(entry)
  while (
    !(folder.endsWith(join('node_modules', ...name.split('/'))) || dirname(folder) === folder)
  ) {
    folder = dirname(folder)
  }
  return existsSync(join(folder, 'package.json')) ? folder : undefined
}
