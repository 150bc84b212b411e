// How rows are called that say something about two others. Apart from the entities, so that the page has them without typebox.

export const memberId = (roomId: string, personId: string): string => `${roomId}:${personId}`
export const membershipId = (personId: string, roomId: string): string => `${personId}:${roomId}`
export const noticeId = (messageId: string, personId: string): string => `${messageId}:${personId}`
export const reactionNoticeId = (messageId: string, personId: string, byId: string): string =>
  `${messageId}:${personId}:${byId}`
/** Of a thread's draft, or of a room's. */
export const draftId = (personId: string, roomId: string, threadId: string | null): string =>
  `${personId}:${threadId ?? roomId}`
export const savedId = (personId: string, messageId: string): string => `${personId}:${messageId}`
export const ballotId = (personId: string, messageId: string): string => `${personId}:${messageId}`
export const preferenceId = (personId: string, name: string): string => `${personId}:${name}`
