import { cut, hostile, type Kind } from './hostile.ts'
import type { Person } from './person.ts'

export interface Troublemaker {
  person: Person
  id: string
  /** The room they opened. */
  roomId: string
}

/** Somebody comes by the host's link, and is called, calls and says the same everywhere, in the host's room and sidebar too. */
export async function troubles(
  guest: Person,
  kind: Kind,
  host: Person,
  token: string,
  others: readonly Troublemaker[],
): Promise<Troublemaker> {
  const text = hostile[kind]
  const [main, hostId] = [host.roomId, await host.id()]
  const { email, password } = guest
  await guest.asks('POST', '/invites/accept', { token, name: cut(text, 64), email, password })
  await guest.asks('PUT', '/me/status', { status: { emoji: '🌴', text: cut(text, 100), until: null } })
  await guest.asks('POST', '/directs', { id: guest.mints(), personIds: [hostId, ...others.map(({ id }) => id)] })

  const room = { id: guest.mints(), kind: 'public', name: cut(text, 64), topic: cut(text, 250), personIds: [hostId] }
  await guest.asks('POST', '/rooms', room)
  await guest.asks('PATCH', `/rooms/${room.id}`, { description: cut(text, 1_000) })
  await guest.asks('POST', `/rooms/${room.id}/messages`, { id: guest.mints(), text: `<@${hostId}>` })

  const [said, asked] = [guest.mints(), guest.mints()]
  await guest.asks('POST', `/rooms/${main}/messages`, { id: said, text })
  const part = cut(text, 1_500)
  const rich = `||${part}||\n\n\`${part}\`\n\n> ${part}\n\n| ${part} |\n| --- |`
  await guest.asks('POST', `/rooms/${main}/messages`, { id: guest.mints(), text: rich, replyTo: said })
  const poll = { question: cut(text, 300), options: [cut(text, 120), 'another'], multiple: false, anonymous: false }
  await guest.asks('POST', `/rooms/${main}/polls`, { id: asked, ...poll })
  await guest.asks('PUT', `/messages/${asked}/vote`, { choices: [0] })

  const section = host.mints()
  await host.asks('PUT', `/messages/${said}/pin`, { pinned: true })
  await host.asks('PUT', `/messages/${said}/save`, { saved: true })
  await host.asks('PUT', `/sections/${section}`, { name: cut(text, 32), position: `V${others.length + 1}` })
  await host.asks('PATCH', `/rooms/${room.id}/membership`, { sectionId: section })
  await host.asks('PUT', `/rooms/${room.id}/draft`, { text: cut(text, 2_000) })
  return { person: guest, id: await guest.id(), roomId: room.id }
}
