import type { help as english } from '../en/help.ts'
import type { Translation } from '../translation.ts'

export const help = {
  'help.menu': 'Ayuda',
  'help.check': 'Prueba de conexión',
  'help.api': 'Referencia de la API',
  'help.about': 'Acerca de Duplex',
  'about.version': 'Versión {version}',
  'about.text': 'Una conexión, en ambos sentidos, todo el tiempo. Software libre, con licencia MIT.',
  'connection.check': '¿Por qué?',
  'first.title': 'Primeros pasos',
  'first.done': '{done} de {all}',
  'first.dismiss': 'No mostrar más los primeros pasos',
  'first.invite': 'Trae a alguien',
  'first.rooms': 'Abre una segunda sala',
  'first.colour': 'Dale un color al espacio',
  'first.status': 'Di en qué andas',
} as const satisfies Translation<typeof english, 'one' | 'other'>
