import type { Command } from 'commander'
import { addGlossaryExport } from './glossary-export.ts'
import { addGlossaryExtract } from './glossary-extract.ts'
import { addGlossaryImport } from './glossary-import.ts'
import { addGlossaryList } from './glossary-list.ts'
import { addLookup } from './glossary-lookup.ts'

export function addGlossary(program: Command, done: (code: number) => void): void {
  const glossary = program.command('glossary').description('the bilingual termbase')
  addGlossaryList(glossary, done)
  addGlossaryExport(glossary, done)
  addGlossaryImport(glossary, done)
  addGlossaryExtract(glossary, done)
  addLookup(glossary, done)
}
