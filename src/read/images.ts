import { readFile, realpath } from 'node:fs/promises'
import { dirname, extname, relative, resolve } from 'node:path'

const mediaTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
}

async function readImage(folder: string, base: string, url: string): Promise<string | undefined> {
  // Only a relative path inside the review's folder: a manuscript may not reach for other files.
  if (/^[a-z][a-z\d+.-]*:|^\/|^\\/iu.test(url)) return undefined
  const type = mediaTypes[extname(url).toLowerCase()]
  if (type === undefined) return undefined
  try {
    const path = await realpath(resolve(base, decodeURIComponent(url)))
    if (relative(await realpath(folder), path).startsWith('..')) return undefined
    return `data:${type};base64,${(await readFile(path)).toString('base64')}`
  } catch {
    return undefined
  }
}

/**
 * Reads images as data URIs, by the address that the text writes. An address that is no relative
 * path inside `folder`, or no picture, is left out; the renderer reports it.
 */
export async function readImages(
  folder: string,
  wanted: readonly { readonly url: string; readonly file: string }[],
): Promise<ReadonlyMap<string, string>> {
  const images = new Map<string, string>()
  for (const { url, file } of wanted) {
    if (images.has(url)) continue
    const data = await readImage(folder, resolve(folder, dirname(file)), url)
    if (data !== undefined) images.set(url, data)
  }
  return images
}
