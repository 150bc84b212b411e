import type * as Type from 'typebox'

/** `GET /rooms/:roomId/messages`, below `/api`. Path parameters are fields of the input. */
export type Route = `${'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'} /${string}`

/** A bucket of `burst` that refills at `perMinute`, per person (per address where nobody is signed in). */
export interface Rate {
  burst: number
  perMinute: number
}

interface Spec<Input extends Type.TObject, Output extends Type.TSchema> {
  /** One sentence for the documentation. */
  summary: string
  input: Input
  output: Output
  /** Who may ask at all; everything finer is a permission. */
  who: 'anyone' | 'person'
  http: Route
  rate: Rate
}

/** A wish to change something. `cookie`: the answer sets or clears the session cookie, so only REST can carry it. */
export interface CommandSpec<
  Input extends Type.TObject = Type.TObject,
  Output extends Type.TSchema = Type.TSchema,
> extends Spec<Input, Output> {
  kind: 'command'
  cookie: boolean
}

/** A question that changes nothing. */
export interface QuerySpec<
  Input extends Type.TObject = Type.TObject,
  Output extends Type.TSchema = Type.TSchema,
> extends Spec<Input, Output> {
  kind: 'query'
}

/** A passing hint, never stored, never answered. */
export interface SignalSpec<Input extends Type.TObject = Type.TObject> {
  kind: 'signal'
  summary: string
  input: Input
  rate: Rate
}

type Optional<T, Keys extends keyof T> = Omit<T, Keys> & Partial<Pick<T, Keys>>

export const command = <Input extends Type.TObject, Output extends Type.TSchema>(
  spec: Optional<Omit<CommandSpec<Input, Output>, 'kind'>, 'who' | 'cookie' | 'rate'>,
): CommandSpec<Input, Output> => ({
  kind: 'command',
  who: 'person',
  cookie: false,
  rate: { burst: 30, perMinute: 120 },
  ...spec,
})

export const query = <Input extends Type.TObject, Output extends Type.TSchema>(
  spec: Optional<Omit<QuerySpec<Input, Output>, 'kind'>, 'who' | 'rate'>,
): QuerySpec<Input, Output> => ({ kind: 'query', who: 'person', rate: { burst: 60, perMinute: 600 }, ...spec })

export const signal = <Input extends Type.TObject>(spec: Omit<SignalSpec<Input>, 'kind'>): SignalSpec<Input> => ({
  kind: 'signal',
  ...spec,
})
