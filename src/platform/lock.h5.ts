const name = 'mashangdu.outbox'

/** Runs the work unless another tab of the browser is at it. Old browsers have no locks: the server takes each id once. */
export async function alone(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work()
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work()
  })
}
