import { encodeMentions, mentionedIds } from '@duplex/markdown/mentions'
import { plainMessage } from '@duplex/protocol/defaults'
import { ballotId, noticeId, reactionNoticeId, savedId, type Poll, type Row } from '@duplex/protocol/entities'
import { uuidv7 } from 'uuidv7'
import type { Line, More } from './content.ts'
import type { Handle } from './people.ts'

type Draft<Table extends Row['table']> = Omit<Row<Table>, 'version'>

export interface Said {
  message: Draft<'message'>
  notices: Draft<'notice'>[]
  saved: Draft<'saved'>[]
  ballots: Draft<'ballot'>[]
}

/** The lines of a room as the rows they would have left, had they been typed, answered and voted for. */
export function saidIn(
  roomId: string,
  lines: readonly Line[],
  idOf: Record<Handle, string>,
  timeOf: (line: Line) => string,
): Said[] {
  const ids = lines.map(() => uuidv7())
  const idNamed = (name: string) => ids[lines.findIndex(([, , , more]) => more?.as === name)] ?? null
  const people = (handles: readonly Handle[]) => handles.map((handle) => idOf[handle])

  return lines.map((line, index) => {
    const [, author, typed, more = {}] = line
    const [id, seq, createdAt] = [ids[index] ?? '', index + 1, timeOf(line)]
    const text = encodeMentions(typed, (handle) => idOf[handle as Handle])
    const replyTo = more.to === undefined ? null : idNamed(more.to)
    const message: Draft<'message'> = {
      table: 'message',
      ...plainMessage,
      id,
      deletedAt: null,
      roomId,
      seq,
      authorId: idOf[author],
      text,
      mentions: mentionedIds(text),
      createdAt,
      editedAt: null,
      replyTo,
      threadId: replyTo,
      replies: more.as === undefined ? 0 : lines.filter(([, , , other]) => other?.to === more.as).length,
      reactions: Object.entries(more.reactions ?? {}).map(([emoji, handles]) => ({
        emoji,
        personIds: people(handles),
      })),
      pinnedAt: more.pinned ? createdAt : null,
      poll: more.poll ? pollOf(more.poll, people) : null,
    }
    const notice = { table: 'notice' as const, deletedAt: null, roomId, messageId: id, seq, createdAt }
    return {
      message,
      notices: [
        ...message.mentions.map((personId) => ({
          ...notice,
          id: noticeId(id, personId),
          personId,
          kind: 'mention' as const,
          byId: message.authorId,
          emoji: null,
        })),
        ...reactionsFor('ada', line).map(([emoji, handle]) => ({
          ...notice,
          id: reactionNoticeId(id, message.authorId, idOf[handle]),
          personId: message.authorId,
          kind: 'reaction' as const,
          byId: idOf[handle],
          emoji,
        })),
      ],
      saved: more.saved
        ? [
            {
              table: 'saved',
              id: savedId(idOf.ada, id),
              deletedAt: null,
              personId: idOf.ada,
              messageId: id,
              roomId,
              seq,
              createdAt,
            },
          ]
        : [],
      ballots: Object.values(more.poll ?? {}).flatMap((voters, choice) =>
        people(voters).map((personId) => ({
          table: 'ballot' as const,
          id: ballotId(personId, id),
          deletedAt: null,
          personId,
          messageId: id,
          roomId,
          choices: [choice],
        })),
      ),
    }
  })
}

/** What others put on a line of this person. */
const reactionsFor = (reader: Handle, [, author, , more]: Line): [emoji: string, by: Handle][] =>
  author !== reader
    ? []
    : Object.entries(more?.reactions ?? {}).flatMap(([emoji, handles]) =>
        handles.filter((handle) => handle !== reader).map((handle): [string, Handle] => [emoji, handle]),
      )

const pollOf = (options: NonNullable<More['poll']>, people: (handles: readonly Handle[]) => string[]): Poll => ({
  options: Object.entries(options).map(([text, voters]) => ({
    text,
    votes: voters.length,
    personIds: people(voters),
  })),
  multiple: false,
  anonymous: false,
  closesAt: null,
  closedAt: null,
})
