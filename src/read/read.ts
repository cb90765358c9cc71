import { isAbsolute, relative, resolve } from 'node:path'
import { VFile } from 'vfile'
import type { Alignment } from '../model/alignment.ts'
import type { Config } from '../model/config.ts'
import type { Glossary } from '../model/glossary.ts'
import type { Memory } from '../model/memory.ts'
import { InputError, type Problem } from '../model/problem.ts'
import type { Bibliography } from '../model/reference.ts'
import type { Side, Sources } from '../model/review.ts'
import type { FileWaiver } from '../model/waiver.ts'
import { readAlignment } from './alignment-file.ts'
import { readBibliography } from './bibliography.ts'
import { readGlossary } from './glossary.ts'
import { readTextFile } from './text-file.ts'
import { readWaivers } from './waivers-file.ts'

function shownPath(folder: string, path: string): string {
  const short = relative(folder, path)
  return short.startsWith('..') || isAbsolute(short) ? path : short.replaceAll('\\', '/')
}

async function readArticle(config: Config, side: Side): Promise<VFile> {
  const path = resolve(config.folder, config[side].file)
  const display = shownPath(config.folder, path)
  return new VFile({ path: display, value: await readTextFile(path, display), cwd: config.folder })
}

/** A translation may be missing: then all of the source is still to be translated. */
async function readTranslation(config: Config): Promise<VFile> {
  const path = shownPath(config.folder, resolve(config.folder, config.translation.file))
  return unlessAbsent(
    readArticle(config, 'translation'),
    false,
    new VFile({ path, value: '', cwd: config.folder }),
  )
}

/** A file that biyi.yaml does not name may be absent. */
async function unlessAbsent<T>(reading: Promise<T>, named: boolean, empty: T): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (!named && error instanceof InputError && error.message.endsWith('no such file'))
      return empty
    throw error
  }
}

async function readReferences(
  config: Config,
): Promise<{ bibliography: Bibliography; problems: readonly Problem[] }> {
  const paths = config.bibliography.map((file) => {
    const path = resolve(config.folder, file)
    return { path, display: shownPath(config.folder, path) }
  })
  const { bibliography: empty } = await readBibliography([])
  return unlessAbsent(readBibliography(paths), config.named.has('bibliography'), {
    bibliography: empty,
    problems: [],
  })
}

/** Files of the glossary of a review, the one that counts most last. */
export function glossaryFiles({ folder, glossary }: Config) {
  return glossary.map((file) => {
    const path = resolve(folder, file)
    return { path, display: shownPath(folder, path) }
  })
}

/** Reads the glossary of a review alone; one that biyi.yaml does not name may be absent. Throws InputError. */
export function readTerms(
  config: Config,
  memory?: Memory,
  asksForFaults = true,
): Promise<{ readonly glossary: Glossary; readonly problems: readonly Problem[] }> {
  const reading = readGlossary(glossaryFiles(config), memory, asksForFaults)
  return unlessAbsent(reading, config.named.has('glossary'), {
    glossary: { concepts: [] },
    problems: [],
  })
}

/**
 * Reads everything a review consists of; what `memory` holds is not made again, and a glossary that
 * was read before is not read. Throws InputError when a file cannot be read.
 */
export async function read(config: Config, memory?: Memory, glossary?: Glossary): Promise<Sources> {
  const alignmentPath = resolve(config.folder, config.alignment)
  const waiversPath = resolve(config.folder, config.waivers)
  const [source, translation, references, terms, alignment, waivers] = await Promise.all([
    readArticle(config, 'source'),
    readTranslation(config),
    readReferences(config),
    glossary === undefined ? readTerms(config, memory) : { glossary, problems: [] },
    unlessAbsent<Alignment | undefined>(
      readAlignment(alignmentPath, shownPath(config.folder, alignmentPath)),
      config.named.has('alignment'),
      undefined,
    ),
    unlessAbsent<readonly FileWaiver[]>(
      readWaivers(waiversPath, shownPath(config.folder, waiversPath)),
      config.named.has('waivers'),
      [],
    ),
  ])
  return {
    config,
    files: { source, translation },
    bibliography: references.bibliography,
    glossary: terms.glossary,
    problems: [...references.problems, ...terms.problems],
    ...(alignment === undefined ? {} : { alignment }),
    ...(waivers.length === 0 ? {} : { waivers }),
  }
}
