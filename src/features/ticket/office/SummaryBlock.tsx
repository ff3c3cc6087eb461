import type { Outputs } from '@/platform/api'
import { keptDraft } from '@/platform/draft'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Explained } from '@/ui/glossary/Explained'
import { Notice } from '@/ui/Notice'
import { QuietBlock } from '@/ui/QuietBlock'
import { SectionTitle } from '@/ui/SectionTitle'
import type { Values } from '../action/values'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']
type Props = { ticket: Ticket; onWrite?: () => void }

/** The neutral words for the agency: sent, drafted on this device, or still to be written; and when they give away. */
export function SummaryBlock({ ticket, onWrite }: Props) {
  const { redactedSummary, ticketId, smallPopulation } = ticket
  const draft = keptDraft<Values>(`requestExplanation.${ticketId}`)?.fields.words.redactedSummary
  if (redactedSummary === null && !onWrite) return null
  const words = onWrite ? (draft ?? redactedSummary) : redactedSummary
  return (
    <>
      <SectionTitle extra={onWrite ? texts.summaryDraft : texts.summarySent}>
        <Explained terms={['summary']}>{texts.summary}</Explained>
      </SectionTitle>
      <Cells>
        <Block>{words ? <QuietBlock>{words}</QuietBlock> : <View className="note">{texts.summaryEmpty}</View>}</Block>
        {onWrite && <Cell icon="pen" title={texts.writeSummary} onPress={onWrite} />}
        {onWrite && <SmallPopulation ticket={{ smallPopulation }} />}
      </Cells>
    </>
  )
}

/** Few were inspected: the summary alone could tell who it was. */
export const SmallPopulation = ({ ticket: { smallPopulation } }: { ticket: Pick<Ticket, 'smallPopulation'> }) =>
  smallPopulation && (
    <Notice tone="warn" title={texts.smallPopulation(smallPopulation.inspectedEnterprises, smallPopulation.days)}>
      {texts.smallPopulationText}
    </Notice>
  )
