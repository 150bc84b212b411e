import { root, run, start } from './processes.ts'

// Nothing leaves this machine: no telemetry, no remote cache, no question whether there is a newer version. And npm,
// which turbo calls, adds nothing to what the scripts themselves say.
const env = {
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  TURBO_CACHE: 'local:rw',
  npm_config_loglevel: 'silent',
}

export const turbo = (tasks: string[], options: string[] = []): Promise<number> =>
  run('turbo', ['run', ...tasks, '--ui=stream', ...options], { env })

/** For tasks that do not end by themselves. They see the whole environment, which turbo would otherwise hide from them. */
export const startTurbo = (tasks: string[], extraEnv: Record<string, string>) =>
  start('turbo', ['run', ...tasks, '--ui=stream', '--env-mode=loose'], {
    cwd: root,
    env: { ...process.env, ...env, ...extraEnv },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
