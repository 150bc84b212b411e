/** What a bad network does to a connection. Nothing of it: bytes pass as they come. */
export interface Menu {
  /** Milliseconds each piece is late, and how much more or less by chance. The order stays. */
  delay?: number
  jitter?: number
  /** The longest piece; longer ones are cut up, and sent one by one. */
  sliceBytes?: number
  bytesPerSecond?: number
  /** The connection is reset after so many bytes, in either direction. */
  cutAfterBytes?: () => number
  /** One bit of one piece in so many is wrong. */
  flipOneIn?: number
  /** Nothing comes through any more; nobody is told. */
  swallow?: 'up' | 'down' | 'both'
}

/** Up: from the client to the server. */
export type Direction = 'up' | 'down'
