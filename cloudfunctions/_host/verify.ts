import { readEnvironment } from '../_platform/environment'
import { connect, type Database } from '../_shared/database/connect'
import { isSameSum } from '../_shared/journal/root'
import { lastRoot } from '../_shared/journal/store'
import { verifyJournal } from '../_shared/journal/verify'
import { runTool, withOwnerUrl } from './ownerDatabase'

const reasons = {
  altered: '内容被改过',
  facts: '事实被改过',
  broken: '与上一条接不上',
  gap: '缺了一条',
  tail: '末尾被截断或改动',
  headless: '链头不见了',
  root: '与签过名的总根对不上',
} as const

// The signature itself needs the data key and is checked by the server's own verification.
const verifyAll = async (db: Database) => {
  const root = await lastRoot(db)
  const found = await verifyJournal(db, root ? [root.at] : [])
  if (root && !isSameSum(root, found.sums[0]))
    found.faults.push({ subjectKind: 'root', subjectId: root.auditRootId, seq: 0, reason: 'root' })
  return found
}

// `npm run audit:verify`: recomputes every chain of the journal; exit code 1 when anything is not what was written.
runTool(async () => {
  const environment = readEnvironment()
  return withOwnerUrl(environment, async (ownerUrl) => {
    const db = connect({ url: ownerUrl, schema: environment.schema, max: 1, statementTimeout: 0 })
    const { chains, events, faults } = await verifyAll(db).finally(() => db.destroy())
    console.log(`核对了 ${chains} 条链、${events} 条记录`)
    for (const { subjectKind, subjectId, seq, reason } of faults.slice(0, 100))
      console.log(`不对：${subjectKind} ${subjectId} 第 ${seq} 条，${reasons[reason]}`)
    console.log(faults.length === 0 ? '完整，没有改动' : `发现 ${faults.length} 处改动`)
    return faults.length === 0
  })
})
