const blockSize = 512

/** One regular file of a tar archive. */
export interface TarFile {
  /** Relative path, parts joined by `/`; never absolute, never with `..`. */
  readonly name: string
  readonly bytes: Uint8Array
}

function field(header: Uint8Array, start: number, length: number): string {
  const bytes = header.subarray(start, start + length)
  const end = bytes.indexOf(0)
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end))
}

function safeName(name: string): string {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.')
  if (name.startsWith('/') || parts.includes('..') || parts.length === 0) {
    throw new Error(`the archive holds a file with the unsafe name "${name}"`)
  }
  return parts.join('/')
}

function fileName(header: Uint8Array): string {
  // Only the POSIX form (a NUL after "ustar") has a prefix; GNU keeps times in its place.
  const prefix = field(header, 257, 6) === 'ustar' ? field(header, 345, 155) : ''
  const name = field(header, 0, 100)
  return safeName(prefix === '' ? name : `${prefix}/${name}`)
}

/**
 * Reads the regular files of an uncompressed ustar archive (POSIX.1-1988); folders, links and
 * extension headers are passed over. Throws when a name leads out of the archive or data is cut off.
 */
export function readTar(archive: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = []
  let at = 0
  while (at + blockSize <= archive.length) {
    const header = archive.subarray(at, at + blockSize)
    if (header[0] === 0) break
    const size = Number.parseInt(field(header, 124, 12).trim() || '0', 8)
    const start = at + blockSize
    if (!Number.isInteger(size) || start + size > archive.length) {
      throw new Error('the archive is damaged or cut off')
    }
    if (/^0?$/u.test(field(header, 156, 1))) {
      files.push({ name: fileName(header), bytes: archive.subarray(start, start + size) })
    }
    at = start + Math.ceil(size / blockSize) * blockSize
  }
  return files
}
