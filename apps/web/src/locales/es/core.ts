import type { core as english } from '../en/core.ts'
import type { Translation } from '../translation.ts'

export const core = {
  'app.name': 'Duplex',
  'refusal.offline': 'Ahora mismo no hay conexión con el servidor.',
  'update.ready': 'Hay una versión nueva',
  'update.reload': 'Recargar',
  'update.needed': 'Hay una versión nueva: esta página se recarga enseguida.',

  'leave.title': '¿Cerrar sesión de todos modos?',
  'leave.text.one': 'Hay 1 mensaje sin enviar. Se perderá al cerrar sesión.',
  'leave.text.other': 'Hay {count} mensajes sin enviar. Se perderán al cerrar sesión.',
  'leave.action': 'Cerrar sesión',

  'language.title': 'Idioma',
  'language.browser': 'Como en el navegador ({language})',
} as const satisfies Translation<typeof english, 'one' | 'other'>
