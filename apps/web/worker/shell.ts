/** Addresses that the server answers itself. */
const served = /^\/(?:api|ws|echo|health|docs|assets)(?:\/|$)/

/** Whether an address is one of the page's own, and not a file or a door of the server. */
export const isShellPage = (path: string): boolean => !served.test(path) && !/\.\w+$/.test(path)

/** A file as it is called in every version: without the hash of what is in it. */
export const nameOf = (path: string): string => path.replace(/-[\w-]{8}(\.\w+)$/, '$1')

/** Of older versions, in the order in which they came, all but the latest. */
export const others = (names: readonly string[]): string[] => names.slice(0, -1)
