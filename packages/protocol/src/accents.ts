/** Colours that mark what is for you: what a person, or a workspace for its people, can choose from. */
export const accents = ['ember', 'honey', 'moss', 'tide', 'dusk', 'heather'] as const
export type Accent = (typeof accents)[number]
