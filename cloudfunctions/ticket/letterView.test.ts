import { cityStage } from '../_checks/fixture/city'
import { issueLetter, reportIn } from '../_checks/fixture/reports'

const city = cityStage()

/** Everything that the agency's people read of one letter: the letter, its line, their notices. */
const readOf = async (letterId: string) => {
  const seen: unknown[] = []
  for (const who of ['marketHandler', 'marketReviewer', 'marketHead']) {
    const view = await city.as(who).call('ticket.agencyLetter', { letterId })
    const row = (await city.as(who).call('ticket.agencyLetters', { only: 'all', limit: 50 } as never)).items.find(
      (one) => one.letterId === letterId,
    )
    const lines = (await city.as(who).call('notice.inbox', { limit: 50 })).items
      .filter(({ link }) => link?.endsWith(letterId))
      .map((line) => ({ ...line, noticeId: '' }))
    expect(lines).not.toEqual([])
    seen.push({ view, row, lines })
  }
  const text = JSON.stringify(seen)
  const number = String(JSON.parse(text)[0].view.number)
  return text.replaceAll(letterId, '<letter>').replaceAll(number, '<number>')
}

const reporters = [
  ['zhou', 'hiddenFromAgency', {}],
  ['wu', 'hiddenFromAgency', { content: '我是监督员，上周在老街看到他们又来这家店。', place: '老街' }],
  ['ye', 'sealed', { suggestion: '合并检查', isOnBehalf: true, forbiddenConducts: ['F1'] }],
  ['bao', 'sealed', {}],
] as const

test.each(['suggestion', 'urgeLetter', 'opinion'])(
  'of the reports of any two reporters the agency reads the same letter, byte for byte but for its id and number: %s',
  async (kind) => {
    const seen: string[] = []
    for (const [reporter, confidentiality, extra] of reporters) {
      const ticketId = await reportIn(city, 'verifying', { confidentiality, ...extra } as never, { reporter })
      seen.push(await readOf(await issueLetter(city, ticketId, kind)))
    }
    for (const other of seen.slice(1)) expect(other).toBe(seen[0])
  },
)
