import type { PersonRole } from '@duplex/protocol/entities'

/** The people of Northlight by their handles. Ada is who you sign in as. */
export const people = {
  ada: { name: 'Ada Kessler', role: 'owner' },
  mina: { name: 'Mina Okafor', role: 'admin' },
  tomas: { name: 'Tomás Rivera', role: 'admin' },
  seoyeon: { name: '이서연', role: 'member' },
  yichun: { name: '陳怡君', role: 'member' },
  bohan: { name: '林柏翰', role: 'member' },
  jonas: { name: 'Jonas Lindqvist', role: 'member' },
  amira: { name: 'أميرة حداد', role: 'member' },
  noa: { name: 'נועה לוי', role: 'member' },
  priya: { name: 'Priya Natarajan', role: 'member' },
  olena: { name: 'Олена Коваль', role: 'member' },
  fatou: { name: 'Fatou Diallo', role: 'member' },
  kenji: { name: '高橋健司', role: 'member' },
  giorgos: { name: 'Γιώργος Παπαδάκης', role: 'member' },
  ingrid: { name: 'Ingrid Sølvberg', role: 'member' },
  chidi: { name: 'Chidi Eze', role: 'member' },
  zofia: { name: 'Zofia Wiśniewska', role: 'member' },
  luca: { name: 'Luca Moretti', role: 'member' },
  mateo: { name: 'Mateo Quispe', role: 'member' },
} as const satisfies Record<string, { name: string; role: PersonRole }>

export type Handle = keyof typeof people
export const handles = Object.keys(people) as Handle[]
