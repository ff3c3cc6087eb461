import type { ReactNode } from 'react'
import { Pressable } from './elements'
import { Icon, type IconName } from './Icon'
import { texts } from './texts'

type Props = {
  /** A verb that says what happens next. */
  children: ReactNode
  onPress: () => void
  /** primary: at most one a page · grey: beside it · outline: inside a cell · plain: words only. */
  kind?: 'primary' | 'grey' | 'outline' | 'plain'
  icon?: IconName
  /** While the command runs: other words, and pressing again does nothing. */
  isBusy?: boolean
  busyText?: string
  isDisabled?: boolean
  /** The narrow left one of a pair in a BottomBar. */
  isNarrow?: boolean
}

const kinds = { primary: 'primary', grey: '', outline: 'outline', plain: 'plain' }

/** A button. */
export const Button = ({ children, onPress, kind = 'grey', icon, isBusy, busyText, isDisabled, isNarrow }: Props) => (
  <Pressable
    className={`button ${kinds[kind]} ${isNarrow ? 'narrow' : ''}`}
    onPress={onPress}
    isDisabled={isDisabled || isBusy}
    aria-busy={isBusy}
  >
    {icon && !isBusy && <Icon name={icon} />}
    {isBusy ? (busyText ?? texts.busy) : children}
  </Pressable>
)
