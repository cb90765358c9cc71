import { frontMatterEnd } from './slots.ts'

/** The YAML between the fences of a text, and the offset where it begins; empty where there is none. */
export function matterText(source: string): { readonly text: string; readonly start: number } {
  const head = source.slice(0, frontMatterEnd(source))
  const open = /^\uFEFF?---[ \t]*\r?\n/u.exec(head)?.[0] ?? ''
  const close = /---[ \t]*(?:\r?\n)?$/u.exec(head.slice(open.length))?.[0] ?? ''
  return { text: head.slice(open.length, head.length - close.length), start: open.length }
}

/** A text as a scalar on one line that may stand anywhere in YAML, also between braces. */
export function yamlScalar(text: string): string {
  const isPlain =
    /^[\p{L}\p{N}(（][^\p{Cc}]*$/u.test(text) &&
    !/[,[\]{}]|:(?:\s|$)|\s#|\s$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n|~|[\d.+-][\d.,:_eExXoO+-]*|\.inf|\.nan)$/iu.test(text)
  return isPlain ? text : JSON.stringify(text)
}
