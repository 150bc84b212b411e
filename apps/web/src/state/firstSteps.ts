import type { App } from './app.svelte.ts'

export const firstSteps = ['invite', 'rooms', 'colour', 'status'] as const
export type FirstStep = (typeof firstSteps)[number]

/** Done is what the rows say, whoever did it and from wherever. */
const isDone: Record<FirstStep, (app: App) => boolean> = {
  invite: ({ replica }) => [...replica.people.values()].filter(({ deactivatedAt }) => !deactivatedAt).length > 1,
  rooms: ({ replica }) => [...replica.rooms.values()].filter(({ kind }) => kind !== 'direct').length > 1,
  colour: ({ replica }) => replica.workspace !== null && replica.workspace.accent !== 'ember',
  status: ({ me }) => Boolean(me.person?.status),
}

/** What an owner may want to do in a new workspace; none where all is done, or they want to hear no more of it. */
export function stepsFor(app: App): { step: FirstStep; done: boolean }[] {
  const { me, replica } = app
  if (me.person?.role !== 'owner' || !replica.ready || replica.preferences.has('checklist')) return []
  const steps = firstSteps.map((step) => ({ step, done: isDone[step](app) }))
  return steps.every(({ done }) => done) ? [] : steps
}
