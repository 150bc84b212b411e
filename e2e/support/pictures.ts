import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import sharp from 'sharp'

/** A third of the bytes, and not a colour anybody would miss: the page has few. */
export async function keep(picture: Buffer, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await sharp(picture).png({ palette: true, compressionLevel: 9, effort: 7, dither: 0, quality: 92 }).toFile(path)
}
