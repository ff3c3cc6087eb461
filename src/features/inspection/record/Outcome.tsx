import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { momentText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Term } from '@/ui/glossary/Term'
import { QuietBlock } from '@/ui/QuietBlock'
import { SectionTitle } from '@/ui/SectionTitle'
import { OutcomeTag } from '@/ui/StatusTag'
import type { Inspection } from '../states'
import { texts } from './texts'

/** What came of it, or why the enterprise refused; nothing while the officers are there. */
export const Outcome = ({ inspection }: { inspection: Inspection }) => (
  <>
    {inspection.outcome && (
      <>
        <SectionTitle extra={inspection.checkedOutAt && texts.left(momentText(inspection.checkedOutAt))}>
          {texts.outcome}
        </SectionTitle>
        <Cells>
          <Block>
            <View className="head-line">
              <OutcomeTag outcome={inspection.outcome} />
              <View className="note">
                <Term term="colours">{texts.colours}</Term>
              </View>
            </View>
            <View className="read">{inspection.outcomeNote}</View>
            {inspection.state === 'checkedOut' && <View className="note after">{texts.notYetTold}</View>}
          </Block>
          {inspection.legalBasis && <Cell isKeyValue title={texts.legalBasis} value={inspection.legalBasis} />}
        </Cells>
      </>
    )}
    {inspection.refusalReason && (
      <>
        <SectionTitle>{texts.refusal}</SectionTitle>
        <Cells>
          <Block>
            <QuietBlock>{inspection.refusalReason}</QuietBlock>
            <View className="note after">{texts.refusedNext}</View>
          </Block>
        </Cells>
      </>
    )}
  </>
)
