import { StatusTag } from './StatusTag'
import { texts } from './texts'

/** What was done without a network and waits on this phone: one clock, one sentence, wherever it is listed. */
export const KeptTag = () => (
  <StatusTag tone="warn" icon="clock">
    {texts.kept}
  </StatusTag>
)
