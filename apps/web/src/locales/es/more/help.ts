import type { help as english } from '../../en/more/help.ts'
import type { Translation } from '../../translation.ts'

export const help = {
  'help.api': 'Referencia de la API',
  'about.version': 'Versión {version}',
  'about.text': 'Una conexión, en ambas direcciones, todo el tiempo. Software libre, con licencia MIT.',
  'first.title': 'Primeros pasos',
  'first.done': '{done} de {all}',
  'first.dismiss': 'No mostrar más los primeros pasos',
  'first.invite': 'Invita a alguien',
  'first.rooms': 'Crea una segunda sala',
  'first.colour': 'Dale un color al espacio',
  'first.status': 'Cuenta qué estás haciendo',
} as const satisfies Translation<typeof english, 'one' | 'other'>
