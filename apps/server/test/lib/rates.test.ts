import { expect, test } from 'vitest'
import { createRates } from '../../src/lib/rates.ts'

function atNoon() {
  let ms = 0
  return { rates: createRates(() => ms), wait: (seconds: number) => void (ms += seconds * 1000) }
}
const rate = { burst: 3, perMinute: 6 }

test('Ann says three things at once, then one every ten seconds', () => {
  const { rates, wait } = atNoon()
  expect([1, 2, 3].map(() => rates.take('ann', rate))).toEqual([0, 0, 0])
  expect(rates.take('ann', rate)).toBe(10)
  wait(4)
  expect(rates.take('ann', rate)).toBe(6)
  wait(6)
  expect(rates.take('ann', rate)).toBe(0)
  expect(rates.take('ann', rate)).toBe(10)
})

test('Bob does not wait for Ann', () => {
  const { rates } = atNoon()
  for (let said = 0; said < 5; said++) rates.take('ann', rate)
  expect(rates.take('bob', rate)).toBe(0)
})

test('however long Ann was silent, it is three at once', () => {
  const { rates, wait } = atNoon()
  rates.take('ann', rate)
  wait(3600)
  expect([1, 2, 3, 4].map(() => rates.take('ann', rate) === 0)).toEqual([true, true, true, false])
})

test('being refused costs nothing', () => {
  const { rates, wait } = atNoon()
  for (let asked = 0; asked < 100; asked++) rates.take('ann', rate)
  wait(10)
  expect(rates.take('ann', rate)).toBe(0)
})

test('what has happened already is paid off', () => {
  const { rates, wait } = atNoon()
  expect(rates.spend('ann', rate, 3)).toBe(0)
  expect(rates.spend('ann', rate, 2)).toBe(20_000)
  wait(20)
  expect(rates.spend('ann', rate, 0)).toBe(0)
})

test('a hundred thousand strangers are forgotten again; whoever is over the limit now is not', () => {
  const { rates, wait } = atNoon()
  for (let stranger = 0; stranger < 50_000; stranger++) rates.take(`stranger ${stranger}`, rate)
  wait(60)
  for (let asked = 0; asked < 4; asked++) rates.take('ann', rate)
  for (let stranger = 50_000; stranger < 99_000; stranger++) rates.take(`stranger ${stranger}`, rate)
  expect(rates.take('ann', rate)).toBe(10)
})
