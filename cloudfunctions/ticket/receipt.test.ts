import { cityStage } from '../_checks/fixture/city'
import { reportIn, submit } from '../_checks/fixture/reports'
import { codeOf, unsignedReport } from '../_checks/fixture/unsigned'

const city = cityStage()
const receiptOf = async (ticketId: string, person = 'zhou') =>
  (await city.as(person).call('ticket.show', { ticketId })).receipt
const verify = (number: string, digest: string) => city.as(null).call('ticket.verifyReceipt', { number, digest })
// As a Chinese keyboard types it in full width.
const wide = (signs: string) => signs.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const nothing = { isGenuine: false, submittedAt: null, isChainIntact: null }

describe('a receipt', () => {
  test('verifies for anybody with its full digest, and shows when it was given and no content', async () => {
    const { number, digest } = await receiptOf(await submit(city))
    const answer = { isGenuine: true, submittedAt: '2026-11-20T02:00:00.000Z', isChainIntact: true }
    expect(await verify(number, digest)).toEqual(answer)
    expect(await verify(number.toLowerCase(), digest.toUpperCase())).toEqual(answer)
    expect(await verify(wide(number), wide(digest.slice(0, 12)))).toEqual(answer)
    for (const apart of ['', ' ', ' - ', '—'])
      expect(await verify(number.replaceAll('-', apart), digest)).toEqual(answer)
  })

  test('verifies with its first twelve digits, in groups or not, and with no fewer', async () => {
    const { number, digest } = await receiptOf(await submit(city))
    expect((await verify(number, digest.slice(0, 12))).isGenuine).toBe(true)
    expect((await verify(number, digest.slice(0, 12).replace(/(.{4})/g, '$1 '))).isGenuine).toBe(true)
    // A true receipt never looks false because its code was not typed to the end.
    for (const length of [11, 7, 1])
      expect(
        await city.as(null).refusal('ticket.verifyReceipt', { number, digest: digest.slice(0, length) }),
      ).toMatchObject({ code: 'BAD_INPUT', data: { issues: [{ path: 'digest' }] } })
  })

  test('with one digit altered, at the end of another receipt, or of no receipt is not genuine', async () => {
    const [one, two] = [await receiptOf(await submit(city)), await receiptOf(await submit(city))]
    const flip = (digit: string | undefined) => (digit === '0' ? '1' : '0')
    expect(await verify(one.number, flip(one.digest[0]) + one.digest.slice(1))).toEqual(nothing)
    expect(await verify(one.number, one.digest.slice(0, 11) + flip(one.digest[11]))).toEqual(nothing)
    expect(await verify(one.number, one.digest.slice(0, -1) + flip(one.digest.at(-1)))).toEqual(nothing)
    expect(await verify(one.number, one.digest.slice(4, 20))).toEqual(nothing)
    expect(await verify(one.number, two.digest)).toEqual(nothing)
    expect(await verify('YT-2026-99999', one.digest)).toEqual(nothing)
    expect(await verify(one.number, `${one.digest}0`)).toEqual(nothing)
  })

  test('stays the same through everything that happens to the report', async () => {
    const ticketId = await reportIn(city, 'closed')
    const { number, digest } = await receiptOf(ticketId)
    expect(await verify(number, digest)).toMatchObject({ isGenuine: true, isChainIntact: true })
  })

  test('of the same words twice has two numbers and two digests: nothing can be guessed from the content', async () => {
    const [one, two] = [await receiptOf(await submit(city)), await receiptOf(await submit(city))]
    expect(two.number).not.toBe(one.number)
    expect(two.digest).not.toBe(one.digest)
  })

  test('says when the record behind it was changed: a digest put in afterwards is no longer the written one', async () => {
    const ticketId = await submit(city)
    const { number } = await receiptOf(ticketId)
    const forged = 'f'.repeat(64)
    await city.base.ownerDb
      .updateTable('ticket')
      .set({ receiptDigest: forged })
      .where('ticketId', '=', ticketId)
      .execute()
    expect(await verify(number, forged)).toMatchObject({ isChainIntact: false })
  })

  test.each([
    ['the words', { content: '一切都很好，没有任何问题，谢谢。' }],
    ['the category', { category: 'praise' }],
    ['the township', { townshipCode: '990102001' }],
    ['the day', { happenedOn: '2026-01-01' }],
    ['the moment', { submittedAt: new Date('2026-11-19T02:00:00Z') }],
  ])('says when %s were changed in the database behind its back', async (_what, change) => {
    const ticketId = await submit(city)
    const { number, digest } = await receiptOf(ticketId)
    await city.base.ownerDb.updateTable('ticket').set(change).where('ticketId', '=', ticketId).execute()
    expect(await verify(number, digest)).toMatchObject({ isChainIntact: false })
  })
})

test('the reporter, the office and the auditor can each verify the chain of a report; others cannot tell it exists', async () => {
  const ticketId = await reportIn(city, 'verifying')
  const subject = { subjectKind: 'ticket', subjectId: ticketId }
  for (const who of ['zhou', 'lin', 'cityHandler', 'auditor'])
    expect(await city.as(who).call('audit.verifySubject', subject)).toMatchObject({ isIntact: true, events: 6 })
  for (const who of ['bao', 'fang', 'tingHandler']) {
    const missing = { subjectKind: 'ticket', subjectId: '019b0000-0000-7000-8000-000000000000' }
    expect(await city.as(who).refusal('audit.verifySubject', subject)).toEqual(
      await city.as(who).refusal('audit.verifySubject', missing),
    )
  }
})

test('the receipt of a report that nobody signed is given to the holder of its code: the same in his dialogue as when it was filed, and genuine to whoever checks it', async () => {
  const code = codeOf(7_001)
  const { receipt } = await city.as(null).call('ticket.submitUnsigned', { ...unsignedReport, code })
  expect((await city.as(null).call('ticket.dialogue', { number: receipt.number, code })).receipt).toEqual(receipt)
  const { number, digest } = receipt
  // As it is shown, to be copied by hand.
  expect(await city.as(null).call('ticket.verifyReceipt', { number, digest: digest.slice(0, 12) })).toEqual({
    ...{ isGenuine: true, submittedAt: receipt.submittedAt, isChainIntact: true },
  })
})
