import { forgetSent, useJustSent } from '@/platform/justSent'
import { go, tab } from '@/platform/navigation'
import { useHidden } from '@/platform/shown'
import { View } from './elements'
import { Notice } from './Notice'
import { texts } from './texts'

/** What waited for a network has gone: said once, on whichever page one stands, with the way to it; null otherwise. */
export function useSentNotice() {
  const sent = useJustSent()
  // Whoever goes on has read it.
  useHidden(forgetSent)
  if (!sent) return null
  const { isRating, id } = sent
  const see = () => {
    forgetSent()
    if (!id) return void tab('/pages/records/index')
    void go(isRating ? '/pkg-reporter/inspection/index' : '/pkg-reporter/ticket/index', { id })
  }
  return (
    <View role="status">
      <Notice
        tone="ok"
        title={isRating ? texts.ratingSent : texts.reportSent}
        link={{ text: texts.seeSent, onPress: see }}
      />
    </View>
  )
}
