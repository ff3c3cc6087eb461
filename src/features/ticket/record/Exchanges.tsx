import type { Outputs } from '@/platform/api'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Moment } from '@/ui/Moment'
import { QuietBlock } from '@/ui/QuietBlock'
import { SectionTitle } from '@/ui/SectionTitle'
import type { Reader } from './steps'
import { texts } from './texts'

type Exchange = Outputs['ticket']['show']['exchanges'][number]

type Props = { exchanges: Exchange[]; reader: Reader }

/** Questions to the reporter or the agency, with their answers. */
export const Exchanges = ({ exchanges, reader }: Props) =>
  exchanges.length > 0 && (
    <>
      <SectionTitle>{texts.exchanges}</SectionTitle>
      <Cells>
        {exchanges.map(({ kind, question, askedAt, askedBy, answer, answeredAt, answeredBy }, index) => (
          <Block key={askedAt + kind} hasLine={index > 0}>
            <View className="note">
              <Moment at={askedAt} words={(moment) => texts.asked(askedBy, moment)} />
            </View>
            <View className="read">{question}</View>
            <View className="answer-below">
              {answer === null || answeredAt === null ? (
                <View className="note">{texts.notAnswered}</View>
              ) : (
                <QuietBlock>
                  <View>{answer}</View>
                  <View className="note">
                    <Moment
                      at={answeredAt}
                      words={(moment) => texts.answeredBy(whoAnswered(kind, answeredBy, reader), moment)}
                    />
                  </View>
                </QuietBlock>
              )}
            </View>
          </Block>
        ))}
      </Cells>
    </>
  )

function whoAnswered(kind: Exchange['kind'], answeredBy: string | null, reader: Reader): string {
  if (kind === 'moreFromReporter') return reader === 'reporter' ? texts.you : texts.reporter
  return answeredBy ?? texts.agencySide
}
