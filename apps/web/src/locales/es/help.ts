import type { help as english } from '../en/help.ts'
import type { Translation } from '../translation.ts'

export const help = {
  'help.menu': 'Ayuda',
  'help.keys': 'Atajos de teclado',
  'help.check': 'Prueba de conexión',
  'help.about': 'Acerca de Duplex',
  'connection.check': '¿Por qué?',
} as const satisfies Translation<typeof english, 'one' | 'other'>
