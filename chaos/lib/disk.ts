import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A file system of its own, in memory, small enough to be filled. */
export class SmallDisk {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  static mount(folder: string, mebibytes: number): SmallDisk {
    const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'duplex-chaos', folder])
    if (status !== 0) throw new Error(`no file system could be mounted: ${String(stderr)}`)
    const disk = new SmallDisk(folder)
    process.on('exit', () => disk.unmount())
    return disk
  }

  /** Down to the last byte. */
  fill(): void {
    const file = openSync(this.#ballast, 'w')
    const write = (bytes: Buffer): boolean => {
      try {
        return writeSync(file, bytes) === bytes.length
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false
        throw error
      }
    }
    for (const size of [1024 * 1024, 4096, 1]) while (write(Buffer.alloc(size)));
    closeSync(file)
  }

  free(): void {
    rmSync(this.#ballast, { force: true })
  }

  unmount(): void {
    spawnSync('umount', ['-l', this.folder])
    rmSync(this.folder, { recursive: true, force: true })
  }

  get #ballast(): string {
    return join(this.folder, 'ballast')
  }
}

/** Why none can be mounted here; null where it can. */
export function mountObstacle(): string | null {
  const canMount =
    process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0
  return canMount ? null : 'needs the right to mount a file system'
}
