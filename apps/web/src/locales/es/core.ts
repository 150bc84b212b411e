import type { core as english } from '../en/core.ts'
import type { Translation } from '../translation.ts'

export const core = {
  'app.name': 'Duplex',
  'refusal.offline': 'Ahora mismo no hay conexión con el servidor.',

  'language.title': 'Idioma',
  'language.browser': 'Como en el navegador ({language})',
  'language.hint': 'Se guarda en este dispositivo.',
} as const satisfies Translation<typeof english, 'one' | 'other'>
