import { cityStage } from '../_checks/fixture/city'
import { agencyIds } from '../_checks/fixture/places'
import { report } from '../_checks/fixture/reports'
import { uploads } from '../_checks/fixture/uploads'
import { sm3 } from '../_shared/digest'
import { runTick } from '../tick/application'
import { attachmentBehind } from '../ticket/public'
import { disputesOn, raisedWords } from './disputes.fixture'

// Photos and documents that an agency hands in with its opinion are read as the opinion is.

const city = cityStage()
const { raise, rowOf, disputeIn, show } = disputesOn(city)
const upload = uploads(city)
const opinion = '消防通道由本单位查，占道由市场监管查。'

const give = async (who: string, disputeId: string, attachmentIds: readonly string[]) => {
  const { version } = await rowOf(disputeId)
  return city.as(who).code('oversight.giveAgencyOpinion', { disputeId, version, opinion, attachmentIds })
}
const placeOf = async (refusal: Promise<{ data?: unknown }>) =>
  ((await refusal).data as { issues: { path: string }[] }).issues.map(({ path }) => path)
const refused = async (who: string, disputeId: string, attachmentIds: string[]) => {
  const { version } = await rowOf(disputeId)
  return placeOf(city.as(who).refusal('oversight.giveAgencyOpinion', { disputeId, version, opinion, attachmentIds }))
}
const seenBy = async (who: string, disputeId: string) => {
  const { firstFiles, secondFiles } = await show(who, disputeId)
  return [firstFiles, secondFiles].map((files) => files.map(({ attachmentId }) => attachmentId))
}
const behind = (url: string) => {
  const [, attachmentId = '', query = ''] = /^\/files\/(.+)\?(.+)$/.exec(url) ?? []
  const asked = new URLSearchParams(query)
  const link = { attachmentId, expires: asked.get('e') ?? '', signature: asked.get('s') ?? '' }
  return attachmentBehind(city.db, city.kernel.secrets, city.kernel.clock.now(), link, async () => null)
}

test('nobody hands in for an agency but who speaks for it, and only what he uploaded himself', async () => {
  const disputeId = await raise()
  for (const who of ['fireHandler', 'cityHandler', 'approver', 'lin'])
    expect([who, await give(who, disputeId, [])]).toEqual([who, 'FORBIDDEN'])
  expect(await give('urbanHead', disputeId, [await upload('urbanHead')])).toBe('NOT_FOUND')
  expect(await refused('fireHead', disputeId, [await upload('marketHead')])).toEqual(['attachmentIds'])
  expect(await refused('fireHead', disputeId, [city.kernel.ids.uuid()])).toEqual(['attachmentIds'])
  expect(await refused('fireHead', disputeId, [await upload('fireHead', 'voice')])).toEqual(['attachmentIds'])
  expect(await seenBy('fireHead', disputeId)).toEqual([[], []])
})

test('whoever reads the opinions reads what came with them, and nobody else', async () => {
  const own = await upload('marketReviewer')
  const disputeId = await raise('marketReviewer', { attachmentIds: [own] })
  const theirs = [await upload('fireHead'), await upload('fireHead', 'document')]
  expect(await give('fireHead', disputeId, theirs)).toBe('OK')
  for (const who of ['marketHead', 'marketHandler', 'fireHandler', 'cityHandler', 'cityLeader'])
    expect([who, await seenBy(who, disputeId)]).toEqual([who, [[own], theirs]])
  for (const who of ['urbanHead', 'liuxiHandler', 'approver'])
    expect(await city.as(who).code('oversight.agencyDisputeShow', { disputeId })).toBe('NOT_FOUND')
  const { secondFiles } = await show('marketHead', disputeId)
  expect(await behind(secondFiles[1]?.url ?? '')).toMatchObject({ kind: 'document' })
  city.advance({ minutes: 11 })
  await expect(behind(secondFiles[1]?.url ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the government reads them with what is proposed to it', async () => {
  const disputeId = await disputeIn('drafted')
  const file = await upload('fireHead')
  await give('fireHead', disputeId, [file])
  const { version } = await rowOf(disputeId)
  await city.as('cityLeader').call('oversight.proposeHandling', { disputeId, version })
  expect(await seenBy('approver', disputeId)).toEqual([[], [file]])
})

test('a later opinion adds to what an earlier one brought; nothing is taken back or goes along twice', async () => {
  const disputeId = await raise()
  const [first, second] = [await upload('fireHead'), await upload('fireHead')]
  expect(await give('fireHead', disputeId, [first, first])).toBe('OK')
  expect(await give('fireHead', disputeId, [])).toBe('OK')
  expect(await give('fireHead', disputeId, [second])).toBe('OK')
  expect(await seenBy('marketHead', disputeId)).toEqual([[], [first, second]])
  expect(await refused('fireHead', disputeId, [first])).toEqual(['attachmentIds'])
  expect(await refused('fireHead', await raise(), [first])).toEqual(['attachmentIds'])
})

test('as many go with one opinion as with a report', async () => {
  const disputeId = await raise()
  const of = async (kind: string, count: number) => {
    const made: string[] = []
    for (let place = 0; place < count; place += 1) made.push(await upload('fireHead', kind))
    return made
  }
  const [photos, documents] = [await of('photo', 10), await of('document', 4)]
  expect(await refused('fireHead', disputeId, photos)).toEqual(['attachmentIds'])
  expect(await refused('fireHead', disputeId, documents)).toEqual(['attachmentIds'])
  expect(await give('fireHead', disputeId, [...photos.slice(1), ...documents.slice(1)])).toBe('OK')
})

test('a bureau registers for both and hands in for neither', async () => {
  const { opinion: _, ...words } = raisedWords
  const ids = { agencyId: agencyIds.market, attachmentIds: [await upload('cityHandler')] }
  const refusal = city.as('cityHandler').refusal('oversight.raiseAgencyDispute', { ...words, ...ids })
  expect(await placeOf(refusal)).toEqual(['attachmentIds'])
})

test('they outlive what was uploaded and never sent, and go along with no report', async () => {
  const disputeId = await raise()
  const [kept, loose] = [await upload('fireHead'), await upload('fireHead')]
  await give('fireHead', disputeId, [kept])
  city.advance({ days: 30 })
  await runTick(city.kernel, [])
  const left = await city.db.selectFrom('attachment').select('attachmentId').execute()
  const ids = left.map(({ attachmentId }) => attachmentId)
  expect([ids.includes(kept), ids.includes(loose)]).toEqual([true, false])
  // Bound to one record, also to one of another kind: not even its owner sends it anew.
  const own = await upload('zhou')
  await city.db.updateTable('attachment').set({ isHeld: true }).where('attachmentId', '=', own).execute()
  expect(await city.as('zhou').code('ticket.submit', report({ attachmentIds: [own] }))).toBe('BAD_INPUT')
})

test('the chain holds the digest of the words and of each file', async () => {
  const disputeId = await raise()
  await give('fireHead', disputeId, [])
  await give('fireHead', disputeId, [await upload('fireHead'), await upload('fireHead')])
  const rows = await city.db
    .selectFrom('auditEvent')
    .select('facts')
    .where('subjectId', '=', disputeId)
    .where('procedure', '=', 'oversight.giveAgencyOpinion')
    .orderBy('seq')
    .execute()
  const digest = 'a'.repeat(64)
  expect(rows.map(({ facts }) => (facts as { writtenDigest: string }).writtenDigest)).toEqual([
    sm3(opinion),
    sm3([opinion, digest, digest].join('\n')),
  ])
})
