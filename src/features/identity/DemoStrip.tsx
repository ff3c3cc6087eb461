import { useSettled } from '@/platform/query'
import { Notice } from '@/ui/Notice'
import { texts } from './texts'

type Props = { onSwitch: () => void }

/** In the demo, below all else: that it is one, and the way to play somebody else. Who acts next stands on the record. */
export const DemoStrip = ({ onSwitch }: Props) =>
  useSettled() && (
    <Notice tone="idle" icon="swap" link={{ text: texts.switchPerson, onPress: onSwitch }}>
      {texts.strip}
    </Notice>
  )
