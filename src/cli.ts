#!/usr/bin/env node
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from './code-cache.ts'

const folder = dirname(fileURLToPath(import.meta.url))

/** What a file of this package exports, of which the compiled code is kept. */
async function load(name: string, use: string): Promise<Readonly<Record<string, unknown>>> {
  const file = join(folder, name)
  const run: unknown = (await compile(file, use)).runInThisContext()
  if (typeof run !== 'function') throw new Error(`${file} holds no command`)
  const module = { exports: {} }
  run(module.exports, createRequire(file), module, file, folder)
  return module.exports
}

const [verb = '', part, ...rest] = process.argv.slice(2)

/** A look-up is answered in less time than the whole command takes to load. */
async function isAnswered(): Promise<boolean> {
  if (verb !== 'glossary' || part !== 'lookup') return false
  const { answered } = await load('lookup.cjs', 'lookup')
  return typeof answered === 'function' && (await answered(rest)) === true
}

if (!(await isAnswered())) await load('command.cjs', /^[a-z]{1,12}$/u.test(verb) ? verb : 'none')
