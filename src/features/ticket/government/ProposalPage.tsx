import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Block, Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { QuietBlock } from '@/ui/QuietBlock'
import { SectionTitle } from '@/ui/SectionTitle'
import { EmptyState } from '@/ui/States'
import { actionForms } from '../action/forms'
import { withDays } from '../action/letters/forms'
import { useActions } from '../action/useActions'
import { wordedClock } from '../clock'
import { Loaded } from '../Loaded'
import { LetterCells } from '../letter/LetterCells'
import { LetterHead } from '../letter/LetterHead'
import { LetterText } from '../letter/LetterText'
import { texts } from './texts'

type Proposal = Outputs['ticket']['proposalShow']

const readers = ['governmentApprover'] as const

/** A proposal with its case: the government decides, or sends it back. */
export function ProposalPage({ ticketId }: { ticketId: string }) {
  // What was just decided says so once; it stays to be read among what was decided.
  const [done, setDone] = useState<string>()
  const query = useQuery<Proposal>({
    queryKey: ['ticket', 'proposalShow', { ticketId }],
    queryFn: () => api.ticket.proposalShow({ ticketId }),
    enabled: !done,
  })
  const { data } = query
  const { footer, others } = useActions(data?.actions, setDone, data && decisionOf(data))
  if (done)
    return (
      <Page title={texts.page}>
        <EmptyState icon="okc" title={done}>
          {texts.decided}
        </EmptyState>
      </Page>
    )
  return (
    <Page title={texts.page} footer={footer}>
      <Loaded query={query} pageFor={readers}>
        {(proposal) => (
          <>
            <Case proposal={proposal} />
            {others({ ticketId, version: proposal.version })}
          </>
        )}
      </Loaded>
    </Page>
  )
}

// The days that the bureau proposed, to be changed where the government thinks otherwise.
const decisionOf = ({ letterTerm, proposal }: Proposal) => ({
  governmentDecide: {
    form: withDays(actionForms.governmentDecide, letterTerm),
    initial: { rectifyDays: String(proposal.rectifyDays ?? letterTerm.amount) },
  },
})

const Case = ({
  proposal: { receiptNumber, category, agencyName, summary, proposal, letters, letterTerm, clock, outcome },
}: Props) => (
  <>
    {outcome && (
      <Notice tone="ok" icon="okc" title={texts.outcomes[outcome]}>
        {texts.outcomeText}
      </Notice>
    )}
    <SectionTitle>{texts.proposal}</SectionTitle>
    <Cells>
      <Block>
        <LetterHead letter={proposal} unit={letterTerm.unit} />
        <View className="note">{texts.about(receiptNumber, category, agencyName)}</View>
        {clock && (
          <View className="due-line">
            <DeadlineBadge clock={wordedClock(clock)} />
          </View>
        )}
      </Block>
      <LetterText letter={proposal} />
    </Cells>
    <SectionTitle>{texts.summary}</SectionTitle>
    <Cells>
      <Block>
        <QuietBlock>{summary ?? texts.noSummary}</QuietBlock>
        <View className="note chips-note">{texts.summaryNote}</View>
      </Block>
    </Cells>
    {letters.length > 0 && <SectionTitle>{outcome === 'decided' ? texts.allLetters : texts.letters}</SectionTitle>}
    {letters.map((letter) => (
      <LetterCells key={letter.letterId} letter={letter} unit={letterTerm.unit} />
    ))}
  </>
)

type Props = { proposal: Proposal }
