import type { ReactNode } from 'react'
import { View } from './elements'

type Props = { children: ReactNode }

/** Grey ground for words that were written by someone, or will be sent. */
export const QuietBlock = ({ children }: Props) => <View className="quiet read">{children}</View>
