export type Provider = 'sqlite' | 'postgresql'
export const providers: Provider[]
export function models(): string
export function schemaFor(provider: Provider, models?: string): string
