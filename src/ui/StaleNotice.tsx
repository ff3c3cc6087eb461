import { justNowText, momentText } from './dates'
import { Notice } from './Notice'
import type { Failure } from './States'
import { texts } from './texts'

type Props = { error: Failure; updatedAt: number; onRetry: () => void }

/** What is shown was kept, because asking again failed: since when, and another try. */
export const StaleNotice = ({ error, updatedAt, onRetry }: Props) => (
  <Notice
    tone="warn"
    icon={error.code === 'OFFLINE' ? 'nonet' : 'tri'}
    title={error.code === 'OFFLINE' ? texts.offlineTitle : texts.notFresh}
    link={{ text: texts.retry, onPress: onRetry }}
  >
    {updatedAt > 0 && sinceText(momentText(new Date(updatedAt).toISOString()))}
  </Notice>
)

const sinceText = (moment: string) => (moment === justNowText ? texts.keptJustNow : texts.keptSince(moment))
