import { confirm } from '@/platform/feedback'
import { momentText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { texts as reportTexts } from '../report/texts'
import { texts } from './texts'
import type { useComplaint } from './useComplaint'

type Props = { complaint: ReturnType<typeof useComplaint> }

/** That the words stand on this device, where whoever comes next reads them, since when, and how they are wiped out. */
export function KeptNotice({ complaint: { savedAt, isStored, isSent, isSending, clear } }: Props) {
  if (!isStored) return <Notice tone="warn">{reportTexts.notStored}</Notice>
  if (savedAt === 0) return null
  const ask = async () => {
    // What is on its way is not called back.
    if (isSending) return
    const text = isSent ? texts.clearSentText : texts.clearText
    if (await confirm({ title: reportTexts.clearAsk, text, yes: reportTexts.clearYes })) clear()
  }
  return (
    <Notice tone="idle" link={{ text: reportTexts.clear, onPress: ask }}>
      <View>{texts.savedAt(momentText(new Date(savedAt).toISOString()))}</View>
      <View>{texts.savedText}</View>
    </Notice>
  )
}
