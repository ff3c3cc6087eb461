import { useState } from 'react'
import type { useDraft } from '@/platform/draft'
import { putLetter, sendWaiting } from '@/platform/outbox'
import { draftTitleOf, inputOf, type ReportFields } from './fields'
import { reportKey } from './keptReports'
import { texts } from './texts'

const reportPage = '/pkg-reporter/report/index'

/** Gives a finished report to the outbox, with its photos; the form is empty afterwards. */
export function useHandOver(draft: ReturnType<typeof useDraft<ReportFields>>) {
  const [clientId, setClientId] = useState<string>()
  const [hasNoRoom, setNoRoom] = useState(false)
  const handOver = (): boolean => {
    const { fields } = draft.letter()
    const { clientId: id, attachmentIds: _, ...input } = inputOf(fields, draft.clientId, [])
    const isKept = putLetter({
      clientId: id,
      procedure: 'ticket.submit',
      input,
      photos: fields.photos,
      title: draftTitleOf(fields) ?? texts.untitled,
      // Under a name of its own: another report may be begun here before this one comes back.
      draft: { key: reportKey(id), fields: { ...fields, isWaiting: false }, page: `${reportPage}?draft=${id}` },
    })
    setNoRoom(!isKept)
    if (!isKept) return false
    draft.clear()
    setClientId(id)
    void sendWaiting()
    return true
  }
  return { clientId, hasNoRoom, handOver }
}
