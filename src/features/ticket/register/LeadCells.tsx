import { useState } from 'react'
import { discoveryMethods, leadSources } from '@/contracts/ticket/leadLists'
import { api, type Outputs } from '@/platform/api'
import { tell } from '@/platform/feedback'
import { useMutation } from '@/platform/query'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { shortDayText } from '@/ui/dates'
import { InputCell } from '@/ui/InputCell'
import { SectionTitle } from '@/ui/SectionTitle'
import { CommandSheet } from '../CommandSheet'
import { registrars } from './LeadEntries'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']

/** How a registered lead came, and who it came from as far as the reader handles it. */
export function LeadCells({ ticketId, lead }: { ticketId: string; lead: NonNullable<Ticket['lead']> }) {
  const [isAsking, setAsking] = useState(false)
  const role = useSession()?.active?.role
  const { originator, discoveryMethod, externalNumber } = lead
  const mayCall = originator?.phoneMasked && registrars.some((own) => own === role)
  return (
    <>
      <SectionTitle>{texts.lead}</SectionTitle>
      <Cells>
        <Cell
          icon="inbox"
          title={[leadSources[lead.source], externalNumber].filter(Boolean).join('·')}
          note={texts.registeredBy(lead.registeredBy, shortDayText(lead.receivedOn))}
        />
        {discoveryMethod && <Cell isKeyValue title={texts.discovery} value={discoveryMethods[discoveryMethod]} />}
        {originator ? (
          <Cell
            icon="user"
            title={[originator.name ?? texts.noName, originator.phoneMasked].filter(Boolean).join('·')}
            note={texts.wayBack}
          />
        ) : (
          <Cell icon="eyeoff" title={texts.noOriginator} />
        )}
        {mayCall && (
          <Cell icon="phone" title={texts.seePhone} note={texts.seePhoneNote} onPress={() => setAsking(true)} />
        )}
      </Cells>
      {isAsking && <PhoneSheet ticketId={ticketId} onClose={() => setAsking(false)} />}
    </>
  )
}

function PhoneSheet({ ticketId, onClose }: { ticketId: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const { mutate, isPending, error } = useMutation<{ reason: string }, { phone: string }>({
    mutationFn: (input) => api.ticket.originatorPhone({ ticketId, ...input }),
    onSuccess: ({ phone }) => {
      onClose()
      void tell(texts.phoneIs, phone)
    },
  })
  const isShort = reason.trim().length < 2
  return (
    <CommandSheet
      title={texts.seePhone}
      verb={texts.show}
      command={{ isRunning: isPending, error }}
      isReady={!isShort}
      onSend={() => void mutate({ reason: reason.trim() })}
      onClose={onClose}
    >
      {(isTried) => (
        <Cells>
          <InputCell
            id="reason"
            label={texts.reason}
            placeholder={texts.reasonHint}
            value={reason}
            maxLength={200}
            onChange={setReason}
            error={isTried && isShort ? texts.reasonShort : undefined}
          />
        </Cells>
      )}
    </CommandSheet>
  )
}
