import type { ReactNode } from 'react'
import { findings } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Moment } from '@/ui/Moment'
import { SectionTitle } from '@/ui/SectionTitle'
import { StatusTag } from '@/ui/StatusTag'
import { texts } from './texts'

type Reply = NonNullable<Outputs['ticket']['show']['reply']>

type Props = {
  reply: Reply
  /** What was replied before, oldest first: it stays readable below. */
  earlier?: readonly Reply[]
  children?: ReactNode
}

/** The answer: what was found, in whose name, when. */
export const ReplyBlock = ({ reply, earlier = [], children }: Props) => (
  <>
    <SectionTitle>{texts.reply}</SectionTitle>
    <Cells>
      <Answer reply={reply}>{children}</Answer>
    </Cells>
    {earlier.length > 0 && (
      <>
        <SectionTitle>{texts.earlierReplies}</SectionTitle>
        <Cells>
          {[...earlier].reverse().map((one) => (
            <Answer key={one.at} reply={one} />
          ))}
        </Cells>
      </>
    )}
  </>
)

const Answer = ({ reply: { text, finding, by, at }, children }: Pick<Props, 'reply' | 'children'>) => (
  <Block>
    <StatusTag tone={unsettled.includes(finding) ? 'idle' : 'ok'}>{findings[finding]}</StatusTag>
    {linesOf(text).map((line, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines may be the same words and never change places.
      <View key={place} className="read reply-text">
        {line}
      </View>
    ))}
    <View className="note">
      <View>{by}</View>
      <Moment at={at} />
      {children && <View>{children}</View>}
    </View>
  </Block>
)

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')

// Answered, but nothing was put right here.
const unsettled: readonly Reply['finding'][] = ['unsubstantiated', 'guided', 'referred', 'notifiedSuperior']
