import { ForgetPhone } from '@/features/identity/own/ForgetPhone'
import { useHasConsents } from '@/features/notice/consents/useConsents'
import { confirm, toast } from '@/platform/feedback'
import { unsentEntries } from '@/platform/outbox'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { eraseDevice } from './eraseDevice'
import { texts } from './texts'

/** Until when the city keeps its records, and by which rule, in its own words; empty = the bureau is asked. */
const period = process.env.TARO_APP_RECORD_PERIOD

/** What can be deleted at once, what is asked for, and what has to stay and why (个人信息保护法第47、50条). */
export function Erasing({ onAsk }: { onAsk: () => void }) {
  const hasConsents = useHasConsents()
  const erase = async () => {
    const { length } = unsentEntries()
    const text = length ? texts.eraseTextWaiting(length) : texts.eraseText
    if (!(await confirm({ title: texts.eraseAsk, text, yes: texts.eraseYes }))) return
    toast(eraseDevice() ? texts.erased : texts.erasedButSending)
  }
  return (
    <>
      <SectionTitle>{texts.erasing}</SectionTitle>
      <Cells>
        <Cell icon="file" title={texts.erase} note={texts.eraseNote} onPress={() => void erase()} />
        <ForgetPhone />
        <Cell icon="flag" title={texts.deletion} note={texts.deletionNote} onPress={onAsk} />
        <Block hasLine>
          <View className="strong">{texts.stays}</View>
          {[texts.staysText, texts.staysFor(period), texts.staysThen].map((line) => (
            <View key={line} className="read">
              {line}
            </View>
          ))}
        </Block>
      </Cells>
      {hasConsents && <View className="note under">{texts.consentsAbove}</View>}
    </>
  )
}
