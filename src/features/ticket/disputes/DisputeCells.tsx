import { disputeCauses } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { Cell } from '@/ui/Cell'
import { Block } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Moment } from '@/ui/Moment'
import { QuietBlock } from '@/ui/QuietBlock'
import { StatusTag } from '@/ui/StatusTag'
import { texts } from './texts'

/** What two offices say about whose matter a report is. */
export type Dispute = Outputs['ticket']['disputes']['items'][number]

/** Why it must be decided, what each side says, what was decided. Stands inside Cells. */
export const DisputeCells = ({ dispute }: { dispute: Dispute }) => (
  <>
    <Block>
      <View className="head-line">
        {dispute.decidedOfficeName ? (
          <StatusTag tone="ok">{texts.decidedFor(dispute.decidedOfficeName)}</StatusTag>
        ) : dispute.decidedAt ? (
          <StatusTag tone="idle">{texts.lapsed}</StatusTag>
        ) : (
          <StatusTag tone="run">{texts.waiting}</StatusTag>
        )}
      </View>
      {dispute.decisionReason && <View className="read">{dispute.decisionReason}</View>}
      <View className="note">
        <Moment at={dispute.raisedAt} words={(moment) => texts.raised(dispute.raisedBy, moment)} />
      </View>
    </Block>
    <Cell isKeyValue title={texts.cause} value={disputeCauses[dispute.cause]} />
    <Cell isKeyValue title={texts.deciding} value={dispute.decidingBureauName} />
    <Opinion
      office={dispute.firstOfficeName}
      words={dispute.firstOpinion}
      by={dispute.firstOpinionBy}
      earlier={earlierOf(dispute, 'first')}
      changes={dispute.firstChanges}
    />
    <Opinion
      office={dispute.secondOfficeName}
      words={dispute.secondOpinion}
      by={dispute.secondOpinionBy}
      earlier={earlierOf(dispute, 'second')}
      changes={dispute.secondChanges}
    />
  </>
)

const earlierOf = ({ earlier }: Dispute, which: 'first' | 'second') => earlier.filter(({ side }) => side === which)

type OpinionProps = {
  office: string
  words: string | null
  by: string | null
  earlier: Dispute['earlier']
  changes: number
}

const Opinion = ({ office, words, by, earlier, changes }: OpinionProps) => (
  <Block hasLine>
    <View className="note">{texts.side(office)}</View>
    <View className="read">{words ?? texts.noOpinion}</View>
    {words !== null && <View className="note">{byWords(by)}</View>}
    {changes > earlier.length && <View className="note">{texts.changes(changes, earlier.length)}</View>}
    {[...earlier].reverse().map((before) => (
      <View key={before.until} className="answer-below">
        <QuietBlock>
          <View className="note">
            <Moment at={before.until} words={texts.changed} />
          </View>
          <View>{before.opinion}</View>
          <View className="note">{byWords(before.by)}</View>
        </QuietBlock>
      </View>
    ))}
  </Block>
)

const byWords = (by: string | null) => (by === null ? texts.byUnknown : texts.by(by))
