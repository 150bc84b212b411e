import { isIP } from 'node:net'
import { resolve } from 'node:path'

/** What an operator may set. Everything has a default; nobody else reads the environment. */
export interface Config {
  port: number
  host: string
  /** Absolute. Holds the database, uploaded files and generated secrets. */
  dataDir: string
  /** PostgreSQL; null means SQLite in `dataDir`. */
  databaseUrl: string | null
  /** The origin people type, such as `https://chat.example.org`; null means whatever the request says. */
  publicUrl: string | null
  /** Proxies whose X-Forwarded-* headers are believed. */
  trustProxy: string[] | false
  /** Whoever holds it may read the metrics; null means nobody may. */
  metricsToken: string | null
}

/** One sentence a person can act on. Names the setting, never a value that may hold a password. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Reads and checks the settings. An empty one counts as not set, as `docker compose` passes what is missing. */
export function readConfig(env: Record<string, string | undefined>): Readonly<Config> {
  const setting = (name: string): string | null => env[name]?.trim() || null
  return Object.freeze({
    port: readPort(setting('PORT')),
    host: readHost(setting('HOST')),
    dataDir: resolve(setting('DATA_DIR') ?? 'data'),
    databaseUrl: readDatabaseUrl(setting('DATABASE_URL')),
    publicUrl: readPublicUrl(setting('PUBLIC_URL')),
    trustProxy: readTrustProxy(setting('TRUST_PROXY')),
    metricsToken: readMetricsToken(setting('METRICS_TOKEN')),
  })
}

function readPort(text: string | null): number {
  if (text === null) return 3000
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text)
  throw new ConfigError(`PORT must be a number from 0 to 65535, but is '${text}'.`)
}

function readHost(text: string | null): string {
  if (text === null) return '0.0.0.0'
  if (isIP(text) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text
  throw new ConfigError(`HOST must be an address or a host name to listen on, such as 127.0.0.1, but is '${text}'.`)
}

function readDatabaseUrl(text: string | null): string | null {
  if (text === null) return null
  if (/^postgres(ql)?:\/\/./.test(text) && URL.canParse(text)) return text
  throw new ConfigError('DATABASE_URL must look like postgres://user:password@host:5432/name; leave it out for SQLite.')
}

function readPublicUrl(text: string | null): string | null {
  if (text === null) return null
  const url = URL.parse(text)
  const isOrigin = url && (url.href === `${url.origin}/` || url.href === url.origin)
  if (isOrigin && (url.protocol === 'http:' || url.protocol === 'https:')) return url.origin
  throw new ConfigError('PUBLIC_URL must be an address without a path, such as https://chat.example.org.')
}

function readTrustProxy(text: string | null): string[] | false {
  if (text === null) return false
  const proxies = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const wrong = proxies.find((proxy) => !isProxy(proxy))
  if (wrong === undefined && proxies.length > 0) return proxies
  throw new ConfigError(
    `TRUST_PROXY must be a list of addresses or ranges, such as 10.0.0.2,172.16.0.0/12, but has '${wrong ?? text}' in it.`,
  )
}

/** 32 characters: nobody counts how often it is guessed at. */
function readMetricsToken(text: string | null): string | null {
  if (text === null || /^[\x21-\x7e]{32,}$/.test(text)) return text
  throw new ConfigError('METRICS_TOKEN must be at least 32 characters without blanks, as `openssl rand -hex 16` gives.')
}

/** An address, or a range of some. A range of everything would let anybody claim any address. */
function isProxy(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0
  if (bits === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= bits)
}
