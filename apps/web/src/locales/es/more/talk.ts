import type { talk as english } from '../../en/more/talk.ts'
import type { Translation } from '../../translation.ts'

export const talk = {
  'page.roomMissing': 'Esta sala no está disponible para ti',
  'page.roomMissing.hint': 'Puede que sea privada o que te hayan sacado de ella.',
  'page.roomMissing.back': 'Volver a las salas',

  'message.actions': 'Acciones para este mensaje',
  'message.copyLink': 'Copiar enlace',
  'message.copyText': 'Copiar texto',
  'message.linkCopied': 'Enlace copiado',
  'message.textCopied': 'Texto copiado',
  'message.cancel': 'Cancelar',
  'message.editLabel': 'Edita tu mensaje',
  'message.editHint': 'Intro guarda, Esc cancela',
  'message.deleteTitle': '¿Eliminar este mensaje?',
  'message.deleteBody': 'Su texto desaparece para todos. No se puede deshacer.',
} as const satisfies Translation<typeof english, 'one' | 'other'>
