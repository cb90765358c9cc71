import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Once before all tests: those of the command run what `npm run build` makes. */
export function setup(): void {
  const cwd = fileURLToPath(new URL('..', import.meta.url))
  const run = (program: string, options: readonly string[]) =>
    execFileSync(process.execPath, [`node_modules/${program}`, ...options], {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  run('typescript/bin/tsc', ['-p', 'tsconfig.build.json'])
  run('rolldown/bin/cli.mjs', ['--config', 'rolldown.config.ts'])
}
