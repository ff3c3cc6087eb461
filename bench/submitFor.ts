import { type createClient, report } from './client'

/** How many submit at once. */
export const clients = 8

/** Acknowledged submissions a second of all clients together. */
export const submitFor = async (
  client: ReturnType<typeof createClient>,
  tokens: readonly string[],
  seconds: number,
): Promise<number> => {
  const until = performance.now() + seconds * 1_000
  let acknowledged = 0
  const refusals: string[] = []
  const work = async (worker: number) => {
    while (performance.now() < until) {
      const { status, body } = await client.send('ticket.submit', report(), tokens[worker % tokens.length])
      if (status === 200) acknowledged += 1
      else refusals.push(`${status} ${String(body.code)}`)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, worker) => work(worker)))
  if (refusals.length > 0)
    throw new Error(
      `${refusals.length} submissions were refused beside ${acknowledged}: ${[...new Set(refusals)].join(', ')}`,
    )
  return acknowledged / seconds
}
