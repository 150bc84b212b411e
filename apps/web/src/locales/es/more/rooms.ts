import type { rooms as english } from '../../en/more/rooms.ts'
import type { Translation } from '../../translation.ts'

export const rooms = {
  'details.rules': 'Reglas',
  'details.topic.hint': 'Una línea, junto al nombre.',
  'details.description': 'Descripción',
  'details.description.hint': 'Qué va aquí, a quién preguntar. Se puede usar Markdown.',
  'details.descriptionNone': 'Sin descripción todavía',

  'rules.posting': 'Quién puede escribir',
  'rules.posting.everyone': 'Toda la sala',
  'rules.posting.owners': 'Solo propietarios',
  'rules.posting.everyone.hint': 'Quien está en la sala puede escribir en ella.',
  'rules.posting.owners.hint': 'Aquí solo escriben los propietarios de la sala. Todos pueden reaccionar.',
  'rules.slow': 'Pausa entre dos mensajes',
  'rules.slow.hint': 'Cada persona espera este tiempo antes de volver a escribir, salvo los propietarios.',
  'rules.slow.is': 'Hay que esperar {pause} entre dos mensajes.',
  'rules.default': 'Sala de bienvenida',
  'rules.default.hint': 'Quien se une al espacio de trabajo está en esta sala desde el principio. Puede salir de ella.',
  'rules.default.first': 'Quien llega al espacio de trabajo siempre empieza en esta sala.',
  'rules.default.is': 'Quien llega al espacio de trabajo está en esta sala desde el principio.',
  'rules.makePrivate': 'Hacer privada',
  'rules.makePrivate.hint': 'Nadie más podrá encontrarla ni entrar. No hay vuelta atrás.',
  'rules.privateTitle': '¿Hacer {room} privada para siempre?',
  'rules.privateText.one':
    'Te la quedas solo tú, con todo lo escrito. Nadie más podrá encontrarla ni entrar. No podrá volver a ser pública.',
  'rules.privateText.other':
    'Se la quedan las {count} personas que están en ella, con todo lo escrito. Nadie más podrá encontrarla ni entrar. No podrá volver a ser pública.',
  'rules.isPrivate': '{room} ahora es privada',

  'unmade.waits': 'Esta sala se creará en cuanto vuelva la conexión.',
  'unmade.taken': 'Ya hay una sala llamada {room}. Con otro nombre, esta se crea con todo lo que espera en ella.',
  'unmade.refused': 'No se ha creado: {reason}',
  'unmade.name': 'Otro nombre',
  'unmade.discard': 'Descartar',
  'unmade.discardTitle': '¿Descartar {room}?',
  'unmade.discardText': 'Lo que has escrito aquí no se ha enviado y se perderá con ella.',
  'doorway.text': 'Todavía no estás en esta sala. Entra para leer y escribir en ella.',
  'doorway.archived': 'Esta sala está archivada. Ya nadie puede entrar.',
  'doorway.waits': 'Entrarás en cuanto vuelva la conexión.',

  'pins.title': 'Fijados',
  'pins.in': 'Mensajes fijados en {room}',
  'pins.empty': 'Aquí no hay nada fijado',
  'pins.empty.text': 'Fija lo que todos deban volver a encontrar, desde el menú de un mensaje.',
  'pins.open': 'Mostrar en la sala',
  'pins.unpin': 'Desfijar',
  'pins.unpinned': 'Ya no está fijado',
  'pins.failed': 'No se han podido cargar los mensajes fijados.',
  'pins.by': '{name}, {time}',

  'workspace.newcomers': 'Salas de bienvenida',
  'workspace.newcomers.hint':
    'Quien se une está en estas desde el principio. Se pueden añadir otras en las reglas de una sala.',

  'members.owners': 'Propietarios',
  'members.others': 'Miembros',
} as const satisfies Translation<typeof english, 'one' | 'other'>
