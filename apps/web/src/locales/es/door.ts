import type { door as english } from '../en/door.ts'
import type { Translation } from '../translation.ts'

export const door = {
  'ui.dismiss': 'Cerrar aviso',
  'ui.working': 'Un momento',
  'ui.notifications': 'Avisos',
  'ui.present': 'aquí ahora',
  'ui.notLoaded': 'No se ha podido cargar. Comprueba la conexión e inténtalo de nuevo.',

  'markdown.nobody': 'alguien',
  'markdown.code': 'Código',
  'markdown.table': 'Tabla',
  'markdown.done': 'Hecho:',
  'markdown.open': 'Por hacer:',

  'door.motto': 'Una conexión, en ambas direcciones, todo el tiempo.',

  'failed.title': 'El servidor no responde',
  'failed.text':
    'Puede que se esté reiniciando o que este dispositivo no tenga conexión. Espera un momento e inténtalo de nuevo.',
  'failed.retry': 'Intentar de nuevo',
  'check.open': 'Probar la conexión',
} as const satisfies Translation<typeof english, 'one' | 'other'>
