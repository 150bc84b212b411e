import { expect, type Locator } from '@playwright/test'

/** How far from the upper edge of the window it is (px). */
export const topOf = async (row: Locator): Promise<number> => (await row.boundingBox())?.y ?? NaN

/** It has not moved: to the pixel, as browsers round how far something is scrolled. */
export const expectToStandAt = async (row: Locator, top: number): Promise<void> =>
  expect(Math.abs((await topOf(row)) - top)).toBeLessThanOrEqual(1)
