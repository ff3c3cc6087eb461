import { Notice } from './Notice'
import { texts } from './texts'

/** On top of a form that keeps nothing, a code or a number that is looked up: how many places have to change; nothing while
 *  there are none. */
export const MistakesNotice = ({ count }: { count: number }) =>
  count > 0 ? <Notice tone="bad" title={texts.mistakesAsked(count)} isAlert /> : null
