import { randomUUID } from 'node:crypto'
import { systemClock } from '../cloudfunctions/_shared/clock'
import type { Features } from '../cloudfunctions/_shared/handlers'
import { createIds } from '../cloudfunctions/_shared/ids'
import { createKernel, type Kernel } from '../cloudfunctions/_shared/kernel'
import { silentLog } from '../cloudfunctions/_shared/log'
import type { Ports } from '../cloudfunctions/_shared/ports'
import { createSecrets } from '../cloudfunctions/_shared/secrets'
import { createServe } from '../cloudfunctions/_shared/serve'
import { cannedDatabase } from './cannedDatabase'
import { report } from './client'
import { paired, type Ratio } from './pairs'

const calls = 3_000

/** B10: CPU of `serve` with an empty handler ÷ JSON.parse + stringify of the same message. The database answers at once
 *  from memory, so this is all that `serve` itself does, the journal record with its SM3 digests included. */
export const benchServe = async (rounds: number): Promise<Ratio> => {
  const serve = createServe(kernelWithoutDatabase(), emptyFeatures)
  const text = JSON.stringify({ ...report(), content: '一个月里来了三次，每次都查同样的内容。'.repeat(50) })
  const served = async () => {
    const answer = await serve({
      procedure: 'ticket.submit',
      input: () => JSON.parse(text),
      credentials: { token: 'bench' },
      address: 'bench',
    })
    if ('error' in answer) throw new Error(answer.error.message)
    return JSON.stringify(answer).length
  }
  const plain = async () => JSON.stringify(JSON.parse(text)).length
  for (let warmUp = 0; warmUp < 2; warmUp += 1) {
    await cpuOf(served)
    await cpuOf(plain)
  }
  const pairs = await paired(
    rounds,
    () => cpuOf(served),
    () => cpuOf(plain),
  )
  return {
    name: 'B10',
    what: 'CPU of serve ÷ JSON round trip, µs a call',
    pairs,
    bar: 8,
    stretch: 3,
    isHigherBetter: false,
  }
}

const cpuOf = async (work: () => Promise<number>) => {
  const before = process.cpuUsage()
  for (let call = 0; call < calls; call += 1) await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / calls
}

const answered = {
  ticketId: randomUUID(),
  receipt: { number: 'YT-2026-00001', digest: '0'.repeat(64), submittedAt: '2026-11-20T02:00:00.000Z' },
  routing: { ruleNumber: 1, officeName: '柳溪司法所', bureauName: '柳溪县司法局', reasons: [] },
  acceptDueAt: '2026-11-27T15:59:59.999Z',
}
const emptyFeatures = { ticket: { submit: async () => answered } } as unknown as Features

const kernelWithoutDatabase = (): Kernel => {
  const kernel = createKernel({
    db: cannedDatabase(),
    clock: systemClock,
    ids: createIds(systemClock),
    secrets: createSecrets(Buffer.alloc(32, 7)),
    log: silentLog,
    ports: {} as Ports,
    config: { publicUrl: 'http://127.0.0.1', isDemo: true, numberPrefix: 'YT' },
    identify: async () => reporter,
    limitScale: 0,
  })
  return { ...kernel, reference: async () => ({ calendar: {} as never, settings: {} as never }) }
}

const reporter = {
  kind: 'person' as const,
  personId: randomUUID(),
  sessionId: null,
  assignment: {
    assignmentId: randomUUID(),
    role: 'specialSupervisor' as const,
    title: '',
    unitName: '',
    regionCode: null,
    townshipCode: null,
    bureauId: null,
    officeId: null,
    agencyId: null,
    enterpriseId: null,
    inspectorId: null,
    isTermEnded: false,
  },
}
