import { api, type Outputs } from '@/platform/api'
import { confirm } from '@/platform/feedback'
import { useCommand } from '@/platform/useCommand'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { shortDayText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { StatusTag } from '@/ui/StatusTag'
import { texts } from './texts'

type Forms = Outputs['ticket']['monthlyForms']
type Done = NonNullable<Forms['handedIn']>

/** That the set of a month goes to the bureau: once, when the month is over; afterwards when and by whom it went. */
export function HandIn({ month, forms: { handedIn, mayHandIn } }: { month: string; forms: Forms }) {
  const sending = useCommand<{ month: string }, unknown>({
    send: (input) => api.ticket.handInForms(input),
    done: texts.handInDone,
  })
  const ask = async () => {
    if (await confirm({ title: texts.handInAsk, text: texts.handInText, yes: texts.handIn })) sending.run({ month })
  }
  if (handedIn)
    return (
      <Cells isSpaced>
        <Cell
          title={texts.handedIn}
          badge={handedIn.isLate && <LateTag handedIn={handedIn} />}
          note={
            <>
              <View>{handInWords(handedIn)}</View>
              {handedIn.moved > 0 && <View>{texts.moved(handedIn.moved)}</View>}
            </>
          }
        />
      </Cells>
    )
  const problem = sending.problems.month ?? sending.error?.message
  return (
    <>
      {problem && (
        <Notice tone="bad" isAlert>
          {problem}
        </Notice>
      )}
      {mayHandIn ? (
        <Cells>
          <Block>
            <Button kind="outline" isBusy={sending.isRunning} onPress={() => void ask()}>
              {texts.handIn}
            </Button>
          </Block>
        </Cells>
      ) : (
        <View className="note under">{texts.notOver}</View>
      )}
    </>
  )
}

/** Whether it came within its day or after it. */
export const LateTag = ({ handedIn: { isLate } }: { handedIn: Done }) =>
  isLate ? <StatusTag tone="warn">{texts.handedInLate}</StatusTag> : <StatusTag tone="ok">{texts.officeIn}</StatusTag>

/** How many forms went, when and by whom, and how many came after them. */
export const handInWords = ({ forms, supplements, at, by }: Done) =>
  [texts.forms(forms), shortDayText(at), by, supplements > 0 && texts.supplements(supplements)]
    .filter(Boolean)
    .join('·')
