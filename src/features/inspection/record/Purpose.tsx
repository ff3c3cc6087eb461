import { basisTypes } from '@/contracts/inspectionLists'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { type Inspection, isCounted } from '../states'
import { texts } from './texts'

/** What they came for, on which ground, and which visit it is. */
export function Purpose({ inspection }: { inspection: Inspection }) {
  const { item, plan, trigger, basisType, expectedMinutes, frequency } = inspection
  const isOverCap = frequency.cap !== null && basisType !== 'case' && frequency.ofAgency > frequency.cap
  const all = texts.ofAll(basisType === 'case' ? null : frequency.cap, frequency.ofAll)
  return (
    <>
      <SectionTitle>{texts.what}</SectionTitle>
      <Cells>
        <Cell isKeyValue title={texts.item} value={item.name} />
        <Cell isKeyValue title={texts.basis} value={item.basis} />
        <Cell isKeyValue title={texts.kind} value={basisTypes[basisType]} />
        <Cell
          isKeyValue
          title={texts.plan}
          value={plan ? texts.planFiled(plan.filingNumber, expectedMinutes) : texts.noPlan}
        />
        {trigger && <Cell isKeyValue title={texts.trigger} value={trigger} />}
        <Cell
          title={isCounted(inspection) ? texts.ofAgency(frequency.ofAgency) : texts.wouldBe(frequency.ofAgency)}
          note={isOverCap ? `${all}·${texts.overCap}` : all}
        />
      </Cells>
    </>
  )
}
