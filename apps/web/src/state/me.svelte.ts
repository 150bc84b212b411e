import type { Person } from '@duplex/protocol/entities'

/** Who is signed in here, as the server said in its welcome. */
export class Me {
  personId = $state('')
  sessionId = $state('')
  readonly #find: (personId: string) => Person | undefined

  constructor(find: (personId: string) => Person | undefined) {
    this.#find = find
  }

  get person(): Person | undefined {
    return this.#find(this.personId)
  }
}
