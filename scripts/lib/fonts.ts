import { execFileSync } from 'node:child_process'
import { installPackage } from './debian.ts'

/** What a bare Debian cannot draw, by the languages fontconfig knows. */
const packages = { ko: 'fonts-noto-cjk', 'und-zsye': 'fonts-noto-color-emoji' }

/** So that pictures show the names of all people, not boxes in their place. Where nothing can be installed, boxes it is. */
export async function installFonts(): Promise<void> {
  for (const [language, name] of Object.entries(packages)) if (!canDraw(language)) await installPackage(name)
}

function canDraw(language: string): boolean {
  try {
    return execFileSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' }) !== ''
  } catch {
    return false
  }
}
