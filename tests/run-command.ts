import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

/** Runs `biyi` as a user does, with its output piped. */
export function biyi(
  args: readonly string[],
  options: {
    cwd?: string
    env?: Readonly<Record<string, string>>
    input?: string | Uint8Array
  } = {},
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    ...(options.input === undefined ? {} : { input: options.input }),
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: status, out: stdout, err: stderr }
}
