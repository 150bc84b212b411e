import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../src/config.ts'

test('with nothing set, everything has a sensible value', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '0.0.0.0',
    dataDir: resolve('data'),
    databaseUrl: null,
    publicUrl: null,
    trustProxy: false,
    metricsToken: null,
  })
})

test('what is set empty is not set, as container tools pass it', () => {
  const empty = {
    PORT: '',
    HOST: ' ',
    DATA_DIR: '',
    DATABASE_URL: '',
    PUBLIC_URL: '',
    TRUST_PROXY: '',
    METRICS_TOKEN: '',
  }
  expect(readConfig(empty)).toEqual(readConfig({}))
})

test('what is set is taken', () => {
  const config = readConfig({
    PORT: '8080',
    HOST: '::',
    DATA_DIR: '/data',
    DATABASE_URL: 'postgres://duplex:secret@db:5432/duplex',
    PUBLIC_URL: 'https://Chat.Example.org/',
    TRUST_PROXY: '10.0.0.2, 172.16.0.0/12,fd00::/8',
    METRICS_TOKEN: 'a-token-that-nobody-would-guess-soon',
  })
  expect(config).toEqual({
    port: 8080,
    host: '::',
    dataDir: '/data',
    databaseUrl: 'postgres://duplex:secret@db:5432/duplex',
    publicUrl: 'https://chat.example.org',
    trustProxy: ['10.0.0.2', '172.16.0.0/12', 'fd00::/8'],
    metricsToken: 'a-token-that-nobody-would-guess-soon',
  })
})

test('nobody changes it later', () => {
  expect(Object.isFrozen(readConfig({}))).toBe(true)
})

describe('what is set wrong is named in a sentence', () => {
  const wrong: Record<string, string[]> = {
    PORT: ['http', '-1', '65536', '3000.5', '0x50', '3e3'],
    HOST: ['not a host', 'http://localhost', '-x'],
    DATABASE_URL: [
      'canary',
      'mysql://canary@db/duplex',
      'postgres://',
      'file:canary.db',
      'postgres://user:canary@:99999/x',
    ],
    PUBLIC_URL: [
      'chat.example.org',
      'ftp://example.org',
      'https://example.org/chat',
      'https://a:b@example.org',
      'https://example.org?x',
      'https://',
    ],
    TRUST_PROXY: ['true', '*', '1', 'proxy', '10.0.0.0/33', '0.0.0.0/0', '::/0', '10.0.0.1/8/8', ','],
    METRICS_TOKEN: ['canary', 'canary'.repeat(5), 'a token of more than thirty-two characters'],
  }
  const cases = Object.entries(wrong).flatMap(([name, values]) => values.map((value) => ({ name, value })))

  test.each(cases)('$name=$value', ({ name, value }) => {
    const reading = () => readConfig({ [name]: value })
    expect(reading).toThrow(ConfigError)
    expect(reading).toThrow(new RegExp(`^${name} must .+\\.$`))
  })

  test.each(['DATABASE_URL', 'METRICS_TOKEN'])('%s, but never with the secret that may be in it', (name) => {
    for (const value of wrong[name] ?? []) expect(() => readConfig({ [name]: value })).not.toThrow(/canary/)
  })
})
