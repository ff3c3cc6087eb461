import type { ReactNode } from 'react'
import { View } from './elements'

type Props = { children: ReactNode }

/** The bar under a page: one primary Button, at most one grey narrow Button before it. */
export const BottomBar = ({ children }: Props) => <View className="bar stackable">{children}</View>
