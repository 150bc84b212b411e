import type { messages as english } from '../../en/more/messages.ts'
import type { Translation } from '../../translation.ts'

export const messages = {
  'message.more': 'Más',
  'message.reply': 'Responder',
  'message.saveIt': 'Guardar para después',
  'message.unsave': 'Quitar de guardados',
  'message.isSaved': 'Guardado para después',
  'message.isUnsaved': 'Ya no está guardado',
  'message.unpin': 'Desfijar',
  'message.isPinned': 'Fijado en la sala',
  'message.isUnpinned': 'Ya no está fijado',
  'message.forward': 'Reenviar',
  'message.unread': 'Sin leer desde aquí',
  'message.originalOf': 'Mostrarlo en {room}',

  'reactions.quick': 'Reacciones rápidas',
  'reactions.with': 'Reaccionar con {emoji}',

  'thread.title': 'Hilo',
  'thread.label': 'Lo que se dijo en este hilo',
  'thread.failed': 'No se ha podido cargar el hilo.',

  'history.title': 'Versiones anteriores',
  'history.now': 'Ahora',
  'history.until': 'Hasta {time}',
  'history.empty': 'No se conserva ninguna versión anterior.',

  'saved.show': 'Mostrar todo',
  'saved.empty': 'Nada guardado',
  'saved.empty.text': 'Guarda un mensaje para volver a encontrarlo aquí. Nadie más lo ve.',
  'saved.more': 'Mostrar más',
  'saved.failed': 'No se ha podido cargar lo que guardaste.',
  'saved.remove': 'Quitar de guardados',

  'forward.title': 'Reenviar un mensaje',
  'forward.to': 'Para',
  'forward.find': 'Buscar una sala o una persona',
  'forward.none': 'No estás en ninguna sala con ese nombre.',
  'forward.comment': 'Añade un comentario',
  'forward.action': 'Reenviar',
  'forward.wrote': '{name} en {room}',
  'forward.private': 'Se dijo en un lugar privado. Quien esté en {room} podrá leerlo.',
  'forward.done': 'Reenviado a {room}',
  'forward.show': 'Mostrar',
} as const satisfies Translation<typeof english, 'one' | 'other'>
