import type { Command } from 'commander'
import { addGlossaryExtract } from './glossary-extract.ts'
import { addLookup } from './glossary-lookup.ts'

export function addGlossary(program: Command, done: (code: number) => void): void {
  const glossary = program.command('glossary').description('the bilingual termbase')
  addGlossaryExtract(glossary, done)
  addLookup(glossary, done)
}
