import type { Outputs } from '@/platform/api'
import { View } from '@/ui/elements'
import { Explained } from '@/ui/glossary/Explained'
import { Notice } from '@/ui/Notice'
import { Returned } from '../letter/Returned'
import { Lateness } from './Lateness'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']

/** What has to be known before anything is done: sealed, overdue, a pending proposal, a court, a reopening. */
export function Notices({ ticket }: { ticket: Ticket }) {
  const { confidentiality, source, proposal, isInProcedure, reopenCount, rejectionReason } = ticket
  const { keyLevel, state, litigation, letters, recusals } = ticket
  const draft = letters.find((letter) => letter.state === 'draft')
  return (
    <>
      {confidentiality === 'sealed' && (
        <Notice icon="lock" title={<Explained terms={['sealed']}>{texts.sealed}</Explained>}>
          {texts.sealedText}
        </Notice>
      )}
      {source === 'system' && <Notice title={texts.fromSystem}>{texts.fromSystemText}</Notice>}
      <Lateness ticket={ticket} />
      {keyLevel && <Notice tone="warn" icon="flag" title={texts.keyLevels[keyLevel]} />}
      {state === 'suspended' && (
        <Notice tone="idle" icon="pause" title={texts.suspended}>
          {litigation && texts.litigation(litigation)}
        </Notice>
      )}
      {draft?.returned && <Returned letter={draft} />}
      {draft && !draft.returned?.isOpen && (
        <Notice icon="pen" title={texts.draftWaits}>
          {texts.draftWaitsText}
        </Notice>
      )}
      {isInProcedure !== 'none' && (
        <Notice
          tone="warn"
          title={<Explained terms={['reconsideration', 'litigation']}>{texts.inProcedure[isInProcedure]}</Explained>}
        >
          {texts.inProcedureText}
        </Notice>
      )}
      {reopenCount > 0 && (
        <Notice tone="warn" title={texts.reopened(reopenCount)}>
          {texts.reopenedText}
        </Notice>
      )}
      {proposal && (
        <Notice tone="warn" icon="route" title={texts.proposals[proposal.kind]}>
          {proposal.toOfficeName && <View>{texts.proposalTo(proposal.toOfficeName)}</View>}
          <View>{texts.proposalReason(proposal.reason)}</View>
          <View>{texts.proposalChoices[proposal.kind]}</View>
        </Notice>
      )}
      {recusals.map(({ by, reason, declaredAt }) => (
        <Notice key={by + declaredAt} tone="idle" icon="users" title={texts.recusedBy(by)}>
          {reason}
        </Notice>
      ))}
      {rejectionReason && (
        <Notice tone="idle" icon="undo" title={texts.rejection}>
          {rejectionReason}
        </Notice>
      )}
    </>
  )
}
