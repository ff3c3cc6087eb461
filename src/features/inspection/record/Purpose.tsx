import { basisTypes } from '@/contracts/inspectionLists'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Explained } from '@/ui/glossary/Explained'
import { Term } from '@/ui/glossary/Term'
import { SectionTitle } from '@/ui/SectionTitle'
import { type Inspection, isCounted } from '../states'
import { texts } from './texts'

const kinds = ['daily', 'special', 'triggered'] as const

/** What they came for, on which ground, and which visit it is. */
export function Purpose({ inspection }: { inspection: Inspection }) {
  const { item, plan, trigger, basisType, expectedMinutes, frequency } = inspection
  const { cap, ofPlan } = frequency
  const isCapped = cap !== null && ofPlan !== null && basisType !== 'case'
  return (
    <>
      <SectionTitle>{texts.what}</SectionTitle>
      <Cells>
        <Cell isKeyValue title={texts.item} value={item.name} />
        <Cell isKeyValue title={texts.basis} value={<Term term="basis">{item.basis}</Term>} />
        <Cell isKeyValue title={texts.kind} value={<Explained terms={kinds}>{basisTypes[basisType]}</Explained>} />
        <Cell
          isKeyValue
          title={<Explained terms={['plan']}>{texts.plan}</Explained>}
          value={
            <>
              <View>
                <Explained terms={['filing']}>{plan ? texts.planFiled(plan.filingNumber) : texts.noPlan}</Explained>
              </View>
              {plan && expectedMinutes && <View>{texts.expected(expectedMinutes)}</View>}
            </>
          }
        />
        {trigger && <Cell isKeyValue title={texts.trigger} value={trigger} />}
        <Cell
          title={isCounted(inspection) ? texts.ofAgency(frequency.ofAgency) : texts.wouldBe(frequency.ofAgency)}
          note={
            <>
              <View>{texts.ofAll(frequency.ofAll)}</View>
              {isCapped && <View>{texts.ofPlan(ofPlan, cap)}</View>}
              {isCapped && ofPlan > cap && <View>{texts.overCap}</View>}
            </>
          }
        />
      </Cells>
    </>
  )
}
