import type { Side } from './review.ts'

/** The gravest first. */
export const severities = ['error', 'warning', 'info'] as const

export type Severity = (typeof severities)[number]

/** A stretch of one file. Lines and columns from 1, columns in UTF-16 code units, ends exclusive. */
export interface Place {
  readonly side: Side
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** The characters that stand there. */
  readonly text: string
}

/** What has to stand in a place instead of what stands there. */
export interface Replacement {
  readonly place: Place
  readonly text: string
}

/** A finding about the author's text. Our own faults and the machine's are thrown instead. */
export interface Problem {
  /** Id of the check or of the stage that found it: `number-parity`, `read/duplicate-key`. */
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** Unit it belongs to (`s2.p3`), or null where it belongs to the whole review. */
  readonly unit: string | null
  readonly places: readonly Place[]
  /** Mends it without a person's judgement. */
  readonly fixes?: readonly Replacement[]
  /** Of `internal`: id of the check that failed. */
  readonly check?: string
}

/** By its name: parts of the command that are built apart have each a class of their own. */
function isNamed(value: unknown, name: string): boolean {
  return value instanceof Error && value.name === name
}

/** The user's input cannot be read: exit code 3. */
export class InputError extends Error {
  override readonly name = 'InputError'

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'InputError')
  }
}

/** The command line or biyi.yaml is wrong, or the output that they name cannot be written: exit code 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'ConfigError')
  }
}

/** The print engine is missing or failed: exit code 4. */
export class PrintError extends Error {
  override readonly name = 'PrintError'

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'PrintError')
  }
}
