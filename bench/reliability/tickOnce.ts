import { appendFileSync } from 'node:fs'
import { citySecrets } from '../../cloudfunctions/_checks/fixture/city'
import { testSchema } from '../../cloudfunctions/_checks/harness/database'
import { testKernel } from '../../cloudfunctions/_checks/harness/kernel'
import { allReactions } from '../../cloudfunctions/_host/features'
import { SettableClock } from '../../cloudfunctions/_shared/clock'
import { appRole, connect } from '../../cloudfunctions/_shared/database/connect'
import { runTick } from '../../cloudfunctions/tick/application'

/** What one timer's process is told. */
export type Timer = { ownerUrl: string; now: number; sent: string }

const mostRounds = 100

/** A timer as a process of its own: ticks at a moment until nothing waits. Each push that it hands to WeChat is first
 *  written into a file, which outlives it. */
export const tickOnce = async ({ ownerUrl, now, sent }: Timer) => {
  const db = connect({ url: ownerUrl, schema: testSchema, role: appRole(testSchema), max: 2 })
  const kernel = testKernel({ db, secrets: citySecrets, clock: new SettableClock(new Date(now)) })
  kernel.ports.wechat.sendMessage = async (openid, _template, page) => {
    appendFileSync(sent, `${openid} ${page}\n`)
    return 'sent'
  }
  console.log('ready')
  for (let round = 0; round < mostRounds; round += 1) {
    const did = await runTick(kernel, allReactions)
    if (Object.values(did).every((count) => count === 0)) break
  }
  await db.destroy()
}
