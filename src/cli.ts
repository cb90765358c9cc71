#!/usr/bin/env node
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from './code-cache.ts'

/** The command itself stands in one file beside this one, of which the compiled code is kept. */
const file = join(dirname(fileURLToPath(import.meta.url)), 'command.cjs')
const use = /^[a-z]{1,12}$/u.test(process.argv[2] ?? '') ? process.argv[2] : undefined
const run: unknown = (await compile(file, use ?? 'none')).runInThisContext()
if (typeof run !== 'function') throw new Error(`${file} holds no command`)
const module = { exports: {} }
run(module.exports, createRequire(file), module, file, dirname(file))
