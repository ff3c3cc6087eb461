import { Button } from '@/ui/Button'
import '@/ui/styles/print.scss'
import { texts } from './texts'

/** Prints the month's list as it stands on the page. */
export const PrintList = () => (
  <Button kind="plain" onPress={() => window.print()}>
    {texts.print}
  </Button>
)
