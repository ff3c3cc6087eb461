import type { ReactNode } from 'react'
import { BottomBar } from './BottomBar'
import { Button } from './Button'
import { View } from './elements'
import { Notice } from './Notice'
import { Sheet } from './Sheet'

type Props = {
  title: string
  onClose: () => void
  /** What the button says. */
  verb: string
  onSend: () => void
  isBusy?: boolean
  /** Why sending it failed, where that belongs to no field. */
  problem?: string
  children: ReactNode
}

/** Fields in a panel from below, with one button that sends them. */
export const FormSheet = ({ title, onClose, verb, onSend, isBusy, problem, children }: Props) => (
  <Sheet title={title} isOpen onClose={onClose}>
    <View className="sheet-list">
      {problem && (
        <Notice tone="bad" isAlert>
          {problem}
        </Notice>
      )}
      {children}
    </View>
    <View className="sheet-foot">
      <BottomBar>
        <Button kind="primary" onPress={onSend} isBusy={isBusy}>
          {verb}
        </Button>
      </BottomBar>
    </View>
  </Sheet>
)
