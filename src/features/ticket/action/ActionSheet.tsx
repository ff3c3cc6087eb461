import type { ComponentProps, ReactNode } from 'react'
import { useOnline } from '@/platform/network'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { View } from '@/ui/elements'
import { Sheet } from '@/ui/Sheet'
import { ActionFields } from './ActionFields'
import type { ActionForm } from './forms'
import { texts } from './texts'
import { type Action, type Subject, useAction } from './useAction'
import { shownFields } from './values'

type Props = {
  subject: Subject
  form: ActionForm
  /** In the words of the button that opens it; by default those of the form. */
  title?: string
  initial?: Record<string, string>
  keepAs?: string
  draftKey?: string
  follow?: Parameters<typeof useAction>[0]['follow']
  send?: Parameters<typeof useAction>[0]['send']
  draftOwner?: string
  uploadCode?: string
  /** Stands above the fields: what the action is about. */
  above?: ReactNode | ((action: Action) => ReactNode)
  below?: Record<string, ReactNode>
  without?: readonly string[]
  attachments?: ComponentProps<typeof ActionFields>['attachments']
  /** The record has moved on, and this can no longer be done; what was written can still be read. */
  isGone?: boolean
  onClose: () => void
  /** After it was done; by default the panel closes. */
  onDone?: () => void
}

/** An action in a panel from below: what it does, its fields, one button. Closing keeps what was written. */
export function ActionSheet({
  subject,
  form,
  title = form.words.title,
  above,
  below,
  without,
  attachments,
  isGone,
  onClose,
  onDone = onClose,
  ...rest
}: Props) {
  const action = useAction({ subject, form, ...rest, onDone })
  const isOnline = useOnline()
  // Where something has to be read or chosen before anything is typed, one begins at the title.
  const first = above ? undefined : shownFields(form, action.words).find(({ kind }) => kind !== 'version')
  return (
    <Sheet title={title} isOpen onClose={onClose} first={first?.kind === 'words' ? first.name : undefined}>
      <View className="sheet-list">
        {typeof above === 'function' ? above(action) : above}
        <ActionFields action={action} below={below} without={without} attachments={attachments} />
      </View>
      <View className="sheet-foot">
        <BottomBar>
          {isGone && !action.isRunning ? (
            <Button onPress={onClose}>{texts.seeLatest}</Button>
          ) : (
            <Button kind="primary" onPress={action.run} isBusy={action.isRunning}>
              {action.canWait && !isOnline ? texts.keepVerb : form.words.verb}
            </Button>
          )}
        </BottomBar>
      </View>
    </Sheet>
  )
}
