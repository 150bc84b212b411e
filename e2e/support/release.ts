import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const apps = fileURLToPath(new URL('../../apps/', import.meta.url))

/** What is delivered, in a folder of its own, where a newer version may take its place. A server reads it when it starts. */
export class Release {
  readonly folder: string
  #version = 0

  private constructor(folder: string) {
    this.folder = folder
  }

  static async copy(): Promise<Release> {
    const folder = await mkdtemp(join(tmpdir(), 'duplex-release-'))
    for (const part of ['server/dist', 'web/dist']) await cp(apps + part, join(folder, part), { recursive: true })
    return new Release(folder)
  }

  get entry(): string {
    return join(this.folder, 'server/dist/main.mjs')
  }

  /** Every file of the page has another name from now on, as if each had changed. */
  async renew(): Promise<void> {
    const web = join(this.folder, 'web/dist')
    this.#version += 1
    const version = String(this.#version).padStart(2, '0')
    const assets = await readdir(join(web, 'assets'))
    const texts = assets.filter((name) => /\.(js|css)$/.test(name)).map((name) => `assets/${name}`)
    for (const path of ['index.html', 'sw.js', ...texts]) {
      const text = await readFile(join(web, path), 'utf8')
      await writeFile(join(web, path), renamed(text, assets, version))
    }
    for (const name of assets) await rename(join(web, 'assets', name), join(web, 'assets', newName(name, version)))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** The end of the hash tells the version. */
const newName = (name: string, version: string): string => name.replace(/(-[\w-]{6})..(\.\w+)$/, `$1${version}$2`)

const renamed = (text: string, assets: readonly string[], version: string): string =>
  assets
    .reduce((text, name) => text.replaceAll(name, newName(name, version)), text)
    .replace(/"version":"\w+"/, `"version":"${version}"`)
