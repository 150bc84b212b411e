import type { door as english } from '../../en/more/door.ts'
import type { Translation } from '../../translation.ts'

export const door = {
  'ui.close': 'Cerrar',
  'ui.cancel': 'Cancelar',
  'ui.save': 'Guardar',
  'ui.showPassword': 'Mostrar contraseña',
  'ui.hidePassword': 'Ocultar contraseña',

  'form.missing': 'Rellena este campo.',
  'form.notEmail': 'No parece una dirección de correo.',
  'form.tooShort': 'Al menos {count} caracteres.',
  'form.wrongForm': 'El formato no es correcto.',

  'password.label': 'Contraseña',
  'password.hint': 'Al menos {count} caracteres. Unas pocas palabras se recuerdan bien.',
  'password.more.one': 'Falta 1 carácter.',
  'password.more.other': 'Faltan {count} caracteres.',
  'password.enough': 'Ya es bastante larga. Cuanto más larga, más segura.',
  'password.good': 'Tiene una buena longitud.',

  'person.name': 'Tu nombre',
  'person.name.hint': 'Como lo verán los demás.',
  'person.email': 'Correo electrónico',

  'setUp.title': 'Prepara tu espacio de trabajo',
  'setUp.text': 'Una página y ya puedes escribir. El espacio será tuyo.',
  'setUp.workspaceName': 'Nombre del espacio de trabajo',
  'setUp.workspaceName.hint': 'Cómo se llama tu equipo, club o familia.',
  'setUp.email.hint': 'Para iniciar sesión. Nadie más lo ve.',
  'setUp.firstRoom': 'general',
  'setUp.action': 'Crear el espacio de trabajo',

  'signIn.title': 'Inicia sesión en {workspace}',
  'signIn.text': 'Qué bueno verte de nuevo.',
  'signIn.textBack': 'Después sigues donde querías estar.',
  'signIn.action': 'Iniciar sesión',
  'signIn.help': '¿Aún no tienes cuenta? Pide un enlace de invitación a alguien que la tenga.',

  'join.title': 'Únete a {workspace}',
  'join.text': '{name} te invita. Di quién eres y ya estás dentro.',
  'join.action': 'Unirme',
  'join.hasAccount': '¿Ya tienes una cuenta?',
  'join.signInInstead': 'Inicia sesión',
  'join.dead': 'Esta invitación ya no es válida',
  'join.dead.text':
    'El enlace ha caducado, se ha usado tantas veces como podía o se ha anulado. Pide uno nuevo a quien te lo envió.',
  'join.failed': 'No se ha podido abrir la invitación',

  'notFound.title': 'Aquí no hay nada',
  'notFound.text': 'Puede que la dirección esté mal escrita o que lo que había aquí ya no exista.',
  'notFound.action': 'Ir a las salas',
} as const satisfies Translation<typeof english, 'one' | 'other'>
