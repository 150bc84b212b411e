import type { rooms as english } from '../en/rooms.ts'
import type { Translation } from '../translation.ts'

export const rooms = {
  'rules.slow.off': 'Ninguna',
  'rules.seconds.one': '{count} segundo',
  'rules.seconds.other': '{count} segundos',
  'rules.minutes.one': '{count} minuto',
  'rules.minutes.other': '{count} minutos',
  'rules.hours.one': '{count} hora',
  'rules.hours.other': '{count} horas',

  'pins.show': 'Mensajes fijados',

  'room.announcements': 'Aquí solo escriben los propietarios',
  'room.slow': 'Pausa entre dos mensajes: {pause}',
  'room.topicAdd': 'Añadir un tema',
  'room.topicChange': 'Tema: {topic}. Sobre la sala',
} as const satisfies Translation<typeof english, 'one' | 'other'>
