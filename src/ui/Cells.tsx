import type { ReactNode } from 'react'
import { View } from './elements'

type Props = {
  children: ReactNode
  /** A larger gap above, where no SectionTitle stands. */
  isSpaced?: boolean
  role?: 'radiogroup' | 'group' | 'list'
  'aria-label'?: string
}

/** A white group of Cell, Block, Notice. */
export const Cells = ({ children, isSpaced, ...rest }: Props) => (
  // A radio group may not be a section as well.
  <View as={rest.role ? 'div' : 'section'} className={`cells ${isSpaced ? 'spaced' : ''}`} {...rest}>
    {children}
  </View>
)

type BlockProps = {
  children: ReactNode
  id?: string
  /** A hairline above, after another block. */
  hasLine?: boolean
  isWrong?: boolean
  /** All of it is one field, and shows the focus as one. */
  isField?: boolean
}

/** Free content inside Cells. */
export const Block = ({ children, id, hasLine, isWrong, isField }: BlockProps) => (
  <View id={id} className={`block ${hasLine ? 'sep' : ''} ${isWrong ? 'wrong' : ''} ${isField ? 'field' : ''}`}>
    {children}
  </View>
)
