import { Block } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { QuietBlock } from '@/ui/QuietBlock'
import { StatusTag, type Tone } from '@/ui/StatusTag'
import { Photos } from '../photos/Photos'
import type { Letter } from './letter.types'
import { texts } from './texts'

type Report = Letter['rectifications'][number]

const tones: Record<NonNullable<Report['result']>, Tone> = { pass: 'ok', partial: 'warn', fail: 'bad' }
const resultTones: Record<NonNullable<Letter['objectionResult']>, Tone> = {
  uphold: 'run',
  modify: 'warn',
  withdraw: 'idle',
}

/** What became of a letter: the objection with its decision, every report with its check. Stands inside Cells. */
export const Progress = ({ letter }: { letter: Letter }) => (
  <>
    {letter.objection !== null && letter.objectedAt !== null && (
      <Block hasLine>
        <View className="note">{texts.objection(letter.objectedAt)}</View>
        <View className="read">{letter.objection}</View>
        <View className="answer-below">
          {letter.objectionReply === null ? (
            <View className="note">{texts.objectionWaits}</View>
          ) : (
            <QuietBlock>
              <View className="note">{texts.objectionReply}</View>
              {letter.objectionResult && (
                <StatusTag tone={resultTones[letter.objectionResult]}>
                  {texts.objectionResults[letter.objectionResult]}
                </StatusTag>
              )}
              <View>{letter.objectionReply}</View>
            </QuietBlock>
          )}
        </View>
      </Block>
    )}
    {letter.kind === 'decisionProposal' && letter.objectionReply !== null && (
      <Block hasLine>
        <View className="note">{texts.returned}</View>
        <View className="read">{letter.objectionReply}</View>
      </Block>
    )}
    {letter.rectifications.map((report, place) => (
      <ReportBlock key={report.reportId} report={report} place={place + 1} />
    ))}
  </>
)

/** One report of what was put right, with the result of its check. */
export const ReportBlock = ({ report, place }: { report: Report; place: number }) => {
  const { text, reportedAt, result, resultText, checkedAt, evidence } = report
  return (
    <Block hasLine>
      <View className="note">{texts.report(place, reportedAt)}</View>
      <View className="read">{text}</View>
      <Photos attachments={evidence} />
      <View className="answer-below">
        {result === null ? (
          <View className="note">{texts.reportWaits}</View>
        ) : (
          <QuietBlock>
            <StatusTag tone={tones[result]}>{texts.results[result]}</StatusTag>
            <View>{resultText}</View>
            {checkedAt && <View className="note">{texts.checked(checkedAt)}</View>}
          </QuietBlock>
        )}
      </View>
    </Block>
  )
}
