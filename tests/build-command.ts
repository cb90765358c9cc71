import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Once before all tests: those of the command run what `npm run build` makes. */
export function setup(): void {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  })
}
