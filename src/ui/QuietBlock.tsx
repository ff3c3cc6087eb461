import type { ReactNode } from 'react'
import { LongInput, View } from './elements'

type Props = { children: ReactNode }

/** Grey ground for words that were written by someone, or will be sent. */
export const QuietBlock = ({ children }: Props) => <View className="quiet read">{children}</View>

type EditProps = { label: string; value: string; onChange: (value: string) => void; placeholder?: string }

/** The same ground while its words are being changed. */
export const QuietEdit = ({ label, ...rest }: EditProps) => (
  <View className="quiet field">
    <LongInput {...rest} aria-label={label} />
  </View>
)
