import { afterAll, afterEach, beforeAll } from 'vitest'
import { eachDatabase, type Databases } from './databases.ts'
import type { ServerOptions } from './server.ts'
import { World } from './world.ts'

export interface Scene {
  world: World
  databases: Databases
  databaseUrl: string
}

/** One workspace, on each database, for stories that do not get in each other's way: accounts are slow to make. */
export function inOneWorld(
  name: string,
  people: string[],
  stories: (scene: Scene) => void,
  options: ServerOptions = {},
): void {
  eachDatabase(name, (databases) => {
    const scene = { databases } as Scene
    beforeAll(async () => {
      scene.databaseUrl = await databases.create({ lasting: true })
      scene.world = await World.create(scene.databaseUrl, people, options)
    })
    afterEach(() => scene.world.goHome())
    afterAll(() => scene.world.server.stop())
    stories(scene)
  })
}
