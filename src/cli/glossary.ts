import type { Command } from 'commander'
import { addLookup } from './glossary-lookup.ts'

export function addGlossary(program: Command, done: (code: number) => void): void {
  const glossary = program.command('glossary').description('the bilingual termbase')
  addLookup(glossary, done)
}
