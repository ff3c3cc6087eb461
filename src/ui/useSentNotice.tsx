import { forgetSent, seeSent, useJustSent } from '@/platform/justSent'
import { useHidden } from '@/platform/shown'
import { Notice } from './Notice'
import { texts } from './texts'

/** What waited for a network has gone: said once, on whichever page one stands, with the way to it; null otherwise. */
export function useSentNotice() {
  const sent = useJustSent()
  // Whoever goes on has read it.
  useHidden(forgetSent)
  if (!sent) return null
  const { procedure, count } = sent
  return (
    <Notice
      tone="ok"
      title={count > 1 ? texts.severalSent(count) : texts.sent[procedure]}
      link={{ text: texts.seeSent, onPress: seeSent }}
    />
  )
}
