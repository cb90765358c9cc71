import type { Setting } from '../rule.ts'

/**
 * Keeps what was last made of a text in a run, since several rules in a row look at the same one. It
 * goes with the run's setting.
 */
export function oncePerText<T>(
  make: (text: string, setting: Setting) => T,
): (text: string, setting: Setting) => T {
  const kept = new WeakMap<Setting, { readonly text: string; readonly made: T }>()
  return (text, setting) => {
    const known = kept.get(setting)
    if (known?.text === text) return known.made
    const made = make(text, setting)
    kept.set(setting, { text, made })
    return made
  }
}
