import type { Outputs } from '@/platform/api'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Moment } from '@/ui/Moment'
import { SectionTitle } from '@/ui/SectionTitle'
import type { Reader } from './steps'
import { texts } from './texts'

type Props = { messages: Outputs['ticket']['show']['messages']; reader: Reader }

/** Words between reporter and office, oldest first; nothing when none were said. */
export const Messages = ({ messages, reader }: Props) =>
  messages.length > 0 && (
    <>
      <SectionTitle>{texts.messages}</SectionTitle>
      <Cells>
        {messages.map(({ isFromReporter, text, at, by }, index) => (
          <Block key={at + text} hasLine={index > 0}>
            <View className="note">
              <Moment
                at={at}
                words={(moment) => texts.said(isFromReporter && reader === 'reporter' ? texts.you : by, moment)}
              />
            </View>
            <View className="read">{text}</View>
          </Block>
        ))}
      </Cells>
    </>
  )
