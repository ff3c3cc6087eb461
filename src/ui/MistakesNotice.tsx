import { Notice } from './Notice'
import { texts } from './texts'

/** On top of a form: how many places have to change; nothing while there are none. */
export const MistakesNotice = ({ count }: { count: number }) =>
  count > 0 ? (
    <Notice tone="bad" title={texts.mistakes(count)} isAlert>
      {texts.mistakesKept}
    </Notice>
  ) : null
