import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from './client'
import { lifecycleSql } from './lifecycleSql'
import { paired, type Ratio } from './pairs'
import { openDesk } from './reliability/desk'
import { startServerUnderTest } from './serverUnderTest'
import { clients } from './submitFor'
import { runPgbench } from './tpcb'

const short = { kind: 'opinion', confidentiality: 'open' }

/** B2: whole lives of short matters a second (submitted, taken over, answered, told, confirmed) through the HTTP host ÷
 *  the same steps as hand-written SQL in pgbench, same server, same clients. */
export const benchLifecycle = async (rounds: number, seconds: number): Promise<Ratio> => {
  const server = await startServerUnderTest({ TICK_SECONDS: '3600' })
  const script = path.join(tmpdir(), `mashangdu-lifecycle-${process.pid}.sql`)
  writeFileSync(script, lifecycleSql())
  try {
    const client = createClient(server.url, clients)
    const desk = await openDesk(client)
    await desk.submit(short)
    const ours = async (long: number) => {
      const until = performance.now() + long * 1_000
      let lives = 0
      const work = async () => {
        while (performance.now() < until) {
          await desk.shortLife(await desk.submit(short), 4)
          lives += 1
        }
      }
      await Promise.all(Array.from({ length: clients }, work))
      return lives / long
    }
    const byHand = async () =>
      runPgbench(server.ownerUrl(), ['-c', String(clients), '-j', '2', '-T', String(seconds), '-f', script], {
        PGDATABASE: 'postgres',
        PGOPTIONS: '-c search_path=mashangdu',
      })
    await ours(2)
    const pairs = await paired(rounds, () => ours(seconds), byHand)
    client.close()
    const what = 'lifecycles/s through the host ÷ the same steps in pgbench'
    return { name: 'B2', what, pairs, bar: 0.5, stretch: 0.8, isHigherBetter: true }
  } finally {
    await server.stop()
  }
}
