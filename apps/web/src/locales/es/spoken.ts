import type { spoken as english } from '../en/spoken.ts'
import type { Translation } from '../translation.ts'

export const spoken = {
  'key.Enter': 'Intro',
  'key.Escape': 'Esc',
  'key.Delete': 'Supr',
  'key.Backspace': 'Retroceso',
  'key.Home': 'Inicio',
  'key.End': 'Fin',
  'key.PageUp': 'Re Pág',
  'key.PageDown': 'Av Pág',
  'sidebar.region': 'Barra lateral',
  'spoken.then': '{before}. {next}',
  'spoken.says': '{name}: {text}',
  'spoken.answers': 'En respuesta a {name}',
  'spoken.poll': 'Con una encuesta',
  'spoken.reactions': 'Reacciones: {list}',
  'spoken.reaction': '{emoji} {count}',
  'spoken.new.one': '1 mensaje nuevo en {room}',
  'spoken.new.other': '{count} mensajes nuevos en {room}',
  'spoken.forYou.one': '1 mensaje para ti en {room}',
  'spoken.forYou.other': '{count} mensajes para ti en {room}',
  'spoken.forYouIn.one': 'Mensajes para ti en 1 sala',
  'spoken.forYouIn.other': 'Mensajes para ti en {count} salas',
  'spoken.online': 'De nuevo en línea',
  'spoken.onlineSending.one': 'De nuevo en línea. 1 mensaje está en camino',
  'spoken.onlineSending.other': 'De nuevo en línea. {count} mensajes están en camino',
} as const satisfies Translation<typeof english, 'one' | 'other'>
