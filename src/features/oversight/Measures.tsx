import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { StatusTag } from '@/ui/StatusTag'
import type { IssueView } from './Issue'
import { texts } from './texts'

type Measure = IssueView['measureList'][number]

/** Who puts what right by when, and whether it is done. */
export const Measures = ({ measures }: { measures: readonly Measure[] }) => (
  <>
    <SectionTitle>{texts.measures}</SectionTitle>
    <Cells>
      {measures.map((measure, place) => (
        <Block key={measure.measureId} hasLine={place > 0}>
          <View className="head-line">
            <StateOf measure={measure} />
          </View>
          <View className="read">{measure.text}</View>
          <View className="note">{texts.measureNote(measure.responsible, measure.dueOn)}</View>
        </Block>
      ))}
      {!measures.length && <Block>{texts.noMeasures}</Block>}
    </Cells>
  </>
)

const StateOf = ({ measure: { doneAt, isLate } }: { measure: Measure }) => {
  if (doneAt) return <StatusTag tone="ok">{texts.done}</StatusTag>
  return isLate ? (
    <StatusTag tone="bad" icon="oct">
      {texts.late}
    </StatusTag>
  ) : (
    <StatusTag tone="run">{texts.running}</StatusTag>
  )
}
