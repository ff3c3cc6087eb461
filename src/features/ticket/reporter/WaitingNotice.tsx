import { go } from '@/platform/navigation'
import type { Entry } from '@/platform/outbox'
import { Notice } from '@/ui/Notice'
import { texts } from './texts'

/** An answer to the reply that waits on this phone for a network, or that was not taken. */
export const WaitingNotice = ({ entry: { procedure, state, reason } }: { entry: Entry }) => {
  const link = { text: texts.seeWaiting, onPress: () => go('/pkg-reporter/kept/index') }
  return state === 'refused' ? (
    <Notice tone="bad" title={texts.refused} link={link}>
      {reason}
    </Notice>
  ) : (
    <Notice tone="warn" icon="clock" title={texts.waits[procedure]} link={link}>
      {texts.waitsText}
    </Notice>
  )
}
