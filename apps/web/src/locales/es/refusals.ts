import type { refusals as english } from '../en/refusals.ts'
import type { Translation } from '../translation.ts'

export const refusals = {
  'refusal.input.invalid': 'Algo de lo que has escrito no tiene el formato correcto.',
  'refusal.room.not_found': 'Esa sala no existe, o no estás en ella.',
  'refusal.room.archived': 'Esta sala está archivada. Nadie puede escribir aquí.',
  'refusal.room.read_only': 'Aquí solo escriben los propietarios de la sala.',
  'refusal.room.slow': 'Aquí hay que esperar un poco entre dos mensajes. Inténtalo de nuevo en un momento.',
  'refusal.message.not_found': 'Ese mensaje no está aquí.',
  'refusal.message.empty': 'Ese mensaje está vacío.',
  'refusal.message.deleted': 'Ese mensaje se ha eliminado.',
  'refusal.id.taken': 'No ha funcionado. Inténtalo de nuevo.',
  'refusal.limit.rate': 'Vas un poco rápido. Inténtalo de nuevo en un momento.',
  'refusal.limit.busy': 'El servidor está saturado. Inténtalo de nuevo en un momento.',
  'refusal.server.stopping': 'El servidor se está reiniciando. Inténtalo de nuevo en un momento.',
  'refusal.server.unavailable':
    'El servidor no puede guardar ni consultar nada ahora mismo. Inténtalo de nuevo en un momento.',
  'refusal.server.failed': 'Algo ha fallado en el servidor. No se ha cambiado nada.',
  'refusal.wait.one': 'Demasiados intentos. Espera {count} segundo e inténtalo de nuevo.',
  'refusal.wait.other': 'Demasiados intentos. Espera {count} segundos e inténtalo de nuevo.',
} as const satisfies Translation<typeof english, 'one' | 'other'>
