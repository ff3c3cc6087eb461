import { roles } from '@/contracts/roles'
import { texts as noticeTexts } from '@/features/notice/consents/texts'
import { stateForReporter } from '@/features/ticket/states'
import { texts as ticketTexts } from '@/features/ticket/texts'
import { api, type Outputs } from '@/platform/api'
import { dayText, momentText } from '@/ui/dates'
import { texts } from './texts'

type Report = Outputs['ticket']['mine']['items'][number]

/** Everything that is stored of the person, as words to read and to keep. What is sealed stays out: a file is easily seen. */
export async function exported(day: string, isReporter: boolean): Promise<string> {
  const own = await api.identity.ownData({})
  const reports = isReporter ? await allOf((cursor) => api.ticket.mine({ limit: 50, cursor })) : []
  const notices = await allOf((cursor) => api.notice.inbox({ limit: 50, cursor }))
  const { consents } = await api.notice.consents({})
  const { heads } = texts
  return [
    texts.head(dayText(day)),
    ...part(heads.register, [
      texts.name(own.name),
      texts.phone(own.phone),
      texts.wechat(own.hasWechat),
      ...own.assignments.map(({ role, unit }) => texts.role(roles[role], unit)),
    ]),
    ...part(heads.reports, await eachOf(reports)),
    ...part(
      heads.notices,
      notices.map(({ at, title }) => texts.notice(momentText(at), title)),
    ),
    ...part(
      heads.consents,
      consents.map(({ askedOn, occasion, state }) =>
        texts.consent(dayText(askedOn), noticeTexts.occasions[occasion], noticeTexts.consentStates[state]),
      ),
    ),
  ].join('\n')
}

const part = (head: string, lines: readonly string[]) => ['', head, ...(lines.length ? lines : [texts.none])]

async function eachOf(reports: readonly Report[]): Promise<string[]> {
  const lines: string[] = []
  for (const report of reports) {
    const { ticketId, receiptNumber, title, submittedAt, confidentiality } = report
    if (confidentiality === 'sealed') {
      lines.push(texts.sealed(receiptNumber))
      continue
    }
    const { content, suggestion, reply, attachments } = await api.ticket.show({ ticketId })
    lines.push(
      texts.report(receiptNumber, title, ticketTexts.reporterStates[stateForReporter(report)], momentText(submittedAt)),
    )
    lines.push(texts.words(content))
    if (suggestion) lines.push(texts.wish(suggestion))
    if (attachments.length) lines.push(texts.files(attachments.length))
    if (reply) lines.push(texts.answer(reply.text))
  }
  return lines
}

type Page<Item> = { items: Item[]; nextCursor: string | null }

async function allOf<Item>(ask: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const all: Item[] = []
  let cursor: string | undefined
  do {
    const page = await ask(cursor)
    all.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return all
}
