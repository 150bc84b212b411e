/** Every *no* to one command: its code, the HTTP status that says the same, and a sentence for a person. */
export const refusals = {
  'frame.malformed': { status: 400, message: 'That could not be read as a frame.' },
  'frame.too_big': { status: 413, message: 'That is more than can be sent at once.' },
  'frame.not_json': { status: 415, message: 'Send it as application/json.' },
  'frame.unknown_type': { status: 404, message: 'There is no command or query of that name.' },
  'input.invalid': { status: 400, message: 'Something in that request has the wrong form.' },
  'auth.required': { status: 401, message: 'Sign in first.' },
  'auth.wrong_credentials': { status: 401, message: 'That e-mail address and password do not fit together.' },
  'auth.wrong_password': { status: 403, message: 'That is not your current password.' },
  'auth.password_weak': { status: 400, message: 'That password is too easy to guess. Choose another one.' },
  'auth.foreign_origin': { status: 403, message: 'That request came from another site.' },
  'auth.forbidden': { status: 403, message: 'You may not do that.' },
  'workspace.exists': { status: 409, message: 'This workspace has already been set up. Sign in instead.' },
  'workspace.not_set_up': { status: 409, message: 'This workspace has not been set up yet.' },
  'invite.invalid': { status: 404, message: 'This invite link does not work any more. Ask for a new one.' },
  'invite.not_found': { status: 404, message: 'There is no such invite.' },
  'person.not_found': { status: 404, message: 'There is no such person.' },
  'person.email_taken': { status: 409, message: 'That e-mail address cannot be used here.' },
  'person.handle_taken': { status: 409, message: 'That handle is taken.' },
  'person.last_owner': { status: 409, message: 'A workspace needs an owner. Make somebody else one first.' },
  'session.not_found': { status: 404, message: 'There is no such session.' },
  'room.not_found': { status: 404, message: 'There is no such room, or you are not in it.' },
  'room.name_taken': { status: 409, message: 'There is a room of that name already.' },
  'room.archived': { status: 409, message: 'This room is archived. Nobody can write here.' },
  'room.read_only': { status: 403, message: 'Only owners of this room may write here.' },
  'room.slow': { status: 429, message: 'This room takes one message at a time from everybody. Wait a moment.' },
  'room.is_direct': { status: 409, message: 'That does not work in a direct conversation.' },
  'room.last_owner': { status: 409, message: 'A room needs an owner. Make somebody else one first.' },
  'member.not_found': { status: 404, message: 'That person is not in this room.' },
  'message.not_found': { status: 404, message: 'There is no such message.' },
  'message.empty': { status: 400, message: 'There is nothing in that message.' },
  'message.deleted': { status: 409, message: 'That message was deleted.' },
  'reaction.too_many': { status: 409, message: 'There is no room for another emoji on this message.' },
  'poll.late': { status: 409, message: 'The end of this poll is over already.' },
  'poll.closed': { status: 409, message: 'This poll is closed.' },
  'section.too_many': { status: 409, message: 'There are as many sections as there can be.' },
  'section.not_found': { status: 404, message: 'There is no such section.' },
  'name.empty': { status: 400, message: 'A name needs at least one visible character.' },
  'id.taken': { status: 409, message: 'That id cannot be used. Mint a new one.' },
  'limit.rate': { status: 429, message: 'That was a little fast. Try again in a moment.' },
  'limit.busy': { status: 503, message: 'The server has too much to do. Try again in a moment.' },
  'server.stopping': { status: 503, message: 'The server is restarting. Try again in a moment.' },
  'server.unavailable': {
    status: 503,
    message: 'The server cannot save or look up anything right now. Try again in a moment.',
  },
  'server.failed': { status: 500, message: 'Something went wrong on the server. Nothing was changed.' },
} as const satisfies Record<string, { status: number; message: string }>

export type RefusalCode = keyof typeof refusals

/** The body of a refusal, the same over the socket and over REST. `retryAfter` is in seconds. */
export interface RefusalBody {
  code: RefusalCode
  message: string
  /** Where in the input, as a JSON pointer (RFC 6901). */
  path?: string
  retryAfter?: number
}

/** A command said no. Thrown by handlers; whatever the command had put is dropped. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly path: string | undefined
  readonly retryAfter: number | undefined

  constructor(code: RefusalCode, details: { path?: string; retryAfter?: number } = {}) {
    super(refusals[code].message)
    this.name = 'Refusal'
    this.code = code
    this.path = details.path
    this.retryAfter = details.retryAfter
  }

  get status(): number {
    return refusals[this.code].status
  }

  get body(): RefusalBody {
    return {
      code: this.code,
      message: this.message,
      ...(this.path === undefined ? {} : { path: this.path }),
      ...(this.retryAfter === undefined ? {} : { retryAfter: this.retryAfter }),
    }
  }
}
