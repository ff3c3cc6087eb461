import { Notice } from './Notice'
import { texts } from './texts'

/** On top of what is only looked up: how many places have to change; nothing while there are none. */
export const MistakesNotice = ({ count }: { count: number }) =>
  count > 0 ? <Notice tone="bad" title={texts.mistakesAsked(count)} isAlert /> : null
