export const door = {
  'ui.close': 'Close',
  'ui.cancel': 'Cancel',
  'ui.save': 'Save',
  'ui.back': 'Back',
  'ui.dismiss': 'Dismiss',
  'ui.showPassword': 'Show password',
  'ui.hidePassword': 'Hide password',
  'ui.working': 'One moment',
  'ui.notifications': 'Notices',
  'ui.present': 'here now',
} as const
