/** The first version of each line that has everything the server needs. */
const supported = [
  [22, 19],
  [24, 11],
  [26, 0],
] as const

/** Ends the process with one sentence where the running Node is too old. */
export function requireModernNode(version = process.versions.node): void {
  if (isSupported(version)) return
  process.stderr.write(`Duplex needs Node 22.19, 24.11 or newer, but this is ${version}. 'npm start' brings its own.\n`)
  process.exit(1)
}

export function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const line = supported.find(([supportedMajor]) => supportedMajor === major)
  return line ? minor >= line[1] : major > 26
}
