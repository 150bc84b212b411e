import type { messages as english } from '../en/messages.ts'
import type { Translation } from '../translation.ts'

export const messages = {
  'message.thread': 'Abrir hilo',
  'message.react': 'Reaccionar',
  'message.saved': 'Guardado para después',
  'message.pin': 'Fijar en la sala',
  'message.pinned': 'Fijado',
  'message.history': 'Versiones anteriores',
  'message.you': 'Tú',
  'message.others.one': '{names} y 1 más',
  'message.others.other': '{names} y {count} más',
  'message.noWords': 'un mensaje',
  'message.originalDeleted': 'Original eliminado',
  'message.originalMissing': 'El original ya no está aquí',
  'message.replies.one': '1 respuesta',
  'message.replies.other': '{count} respuestas',

  'reactions.label': 'Reacciones',
  'reactions.who': '{names}: {emoji}',

  'saved.title': 'Guardado para después',
} as const satisfies Translation<typeof english, 'one' | 'other'>
