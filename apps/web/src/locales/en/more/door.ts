/** Texts before the workspace, and of the parts everything is made of. */
export const door = {
  'ui.close': 'Close',
  'ui.cancel': 'Cancel',
  'ui.save': 'Save',
  'ui.showPassword': 'Show password',
  'ui.hidePassword': 'Hide password',

  'form.missing': 'Please fill this in.',
  'form.notEmail': 'That does not look like an e-mail address.',
  'form.tooShort': 'At least {count} characters.',
  'form.wrongForm': 'That is not in the right form.',

  'password.label': 'Password',
  'password.hint': 'At least {count} characters. A few words are easy to remember.',
  'password.more.one': '1 more character.',
  'password.more.other': '{count} more characters.',
  'password.enough': 'Long enough. Longer is stronger.',
  'password.good': 'That is a good length.',

  'person.name': 'Your name',
  'person.name.hint': 'As the others will see it.',
  'person.email': 'E-mail address',

  'setUp.title': 'Set up your workspace',
  'setUp.text': 'One page, and you can write. You will be its owner.',
  'setUp.workspaceName': 'Name of the workspace',
  'setUp.workspaceName.hint': 'What your team, club or family is called.',
  'setUp.email.hint': 'To sign in with. Nobody else sees it.',
  'setUp.firstRoom': 'general',
  'setUp.action': 'Create the workspace',

  'signIn.title': 'Sign in to {workspace}',
  'signIn.text': 'Good to see you again.',
  'signIn.textBack': 'Then you go on where you wanted to be.',
  'signIn.action': 'Sign in',
  'signIn.help': 'No account yet? Ask somebody who has one for an invite link.',

  'join.title': 'Join {workspace}',
  'join.text': '{name} invites you. Say who you are, and you are in.',
  'join.action': 'Join',
  'join.hasAccount': 'Have an account already?',
  'join.signInInstead': 'Sign in instead',
  'join.dead': 'This invite has ended',
  'join.dead.text':
    'The link ran out, was used as often as it may be, or was taken back. Ask who sent it to you for a new one.',
  'join.failed': 'The invite could not be opened',

  'notFound.title': 'There is nothing here',
  'notFound.text': 'The address may be mistyped, or what was here is gone.',
  'notFound.action': 'Go to the rooms',
} as const
