/** What a person reads when the server says no to what one does in a room. */
export const refusals = {
  'refusal.input.invalid': 'Something you entered is not in the right form.',
  'refusal.room.not_found': 'There is no such room, or you are not in it.',
  'refusal.room.archived': 'This room is archived. Nobody can write here.',
  'refusal.room.read_only': 'Only owners of this room write here.',
  'refusal.room.slow': 'Everybody waits a while between two messages here. Try again in a moment.',
  'refusal.message.not_found': 'That message is not here.',
  'refusal.message.empty': 'There is nothing in that message.',
  'refusal.message.deleted': 'That message was deleted.',
  'refusal.id.taken': 'That did not work. Try again.',
  'refusal.limit.rate': 'That was a little fast. Try again in a moment.',
  'refusal.limit.busy': 'The server has too much to do. Try again in a moment.',
  'refusal.server.stopping': 'The server is restarting. Try again in a moment.',
  'refusal.server.unavailable': 'The server cannot save or look up anything right now. Try again in a moment.',
  'refusal.server.failed': 'Something went wrong on the server. Nothing was changed.',
  'refusal.wait.one': 'Too many tries. Wait {count} second, then try again.',
  'refusal.wait.other': 'Too many tries. Wait {count} seconds, then try again.',
} as const
