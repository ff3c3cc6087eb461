import { Notice } from '@/ui/Notice'
import { texts } from '@/ui/texts'

/** On top of a form that keeps what was written: how many places have to change; nothing while there are none. */
export const FormMistakes = ({ problems }: { problems: object }) => {
  const count = Object.keys(problems).length
  return count > 0 ? (
    <Notice tone="bad" title={texts.mistakes(count)} isAlert>
      {texts.mistakesKept}
    </Notice>
  ) : null
}
