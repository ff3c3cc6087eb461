import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import type { Action } from './useAction'

/** The bar under an action that fills a page: one button that does it. */
export const ActionBar = ({ action }: { action: Action }) => (
  <BottomBar>
    <Button kind="primary" onPress={action.run} isBusy={action.isRunning}>
      {action.form.words.verb}
    </Button>
  </BottomBar>
)
