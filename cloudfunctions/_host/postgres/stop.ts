type Stoppable = { stop(): Promise<void>; askToEnd(): void }

const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
const running = new Set<Stoppable>()
// Jest loads this file more than once into one process: copies must not take each other for a host.
const lastResort = Symbol.for('mashangdu.postgres.stop')

/**
 * A stop that works once and that the end of this process cannot skip: without any other listener we end the process
 * after the database; with one, the host decides when to stop, and only its exit pulls the database along.
 */
export function stopWithProcess(stop: () => Promise<void>, askToEnd: () => void): () => Promise<void> {
  let stopped: Promise<void> | undefined
  const entry: Stoppable = {
    askToEnd,
    stop: () => {
      stopped ??= stop().finally(() => forget(entry))
      return stopped
    },
  }
  if (running.size === 0) listen()
  running.add(entry)
  return entry.stop
}

function forget(entry: Stoppable): void {
  running.delete(entry)
  if (running.size > 0) return
  process.off('exit', onExit)
  for (const signal of Object.keys(signals)) process.off(signal, onSignal)
}

function listen(): void {
  process.on('exit', onExit)
  for (const signal of Object.keys(signals)) process.on(signal, onSignal)
}

function onExit(): void {
  for (const entry of running) entry.askToEnd()
}

async function onSignal(signal: keyof typeof signals): Promise<void> {
  if (process.listeners(signal).some((listener) => !(lastResort in listener))) return
  await Promise.allSettled([...running].map((entry) => entry.stop()))
  process.exit(signals[signal])
}

Object.assign(onSignal, { [lastResort]: true })
