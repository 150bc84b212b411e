import type { reading as english } from '../en/reading.ts'
import type { Translation } from '../translation.ts'

export const reading = {
  'sidebar.favourites': 'Favoritos',
  'sidebar.jump': 'Ir a',
  'sidebar.inbox': 'Bandeja de entrada',
  'sidebar.newSection': 'Nueva sección',
  'sidebar.sectionMenu': 'Sección {name}',
  'sidebar.emptySection': 'Arrastra salas hasta aquí o muévelas desde su menú.',
  'sidebar.roomMenu': 'Acciones para {room}',
  'sidebar.muted': 'silenciada',
  'sidebar.moved': '{room} está ahora en {part}, posición {place} de {count}',
  'sidebar.movedTo': '{room} está ahora en {part}',
  'sidebar.moreBelow.one': '1 sala sin leer más abajo',
  'sidebar.moreBelow.other': '{count} salas sin leer más abajo',
  'sidebar.moreAbove.one': '1 sala sin leer más arriba',
  'sidebar.moreAbove.other': '{count} salas sin leer más arriba',

  'section.delete': 'Eliminar sección',

  'notify.label': 'Avisos de {room}',

  'read.marked': 'Marcada como leída',
  'read.allMarked.one': '1 sala marcada como leída',
  'read.allMarked.other': '{count} salas marcadas como leídas',
  'read.nothing': 'Todo está leído.',
  'read.undo': 'Deshacer',
  'read.unreadFrom': 'Sin leer desde aquí. Sigue así hasta que cambies de sala.',

  'seen.by': 'Visto por {names}',

  'inbox.title': 'Bandeja de entrada',
  'inbox.two': '{first} y {second}',
} as const satisfies Translation<typeof english, 'one' | 'other'>
