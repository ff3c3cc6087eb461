import '@/platform/aria'
import './app.scss'
import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { fillStock } from '@/platform/clientId'

/** The root of every page; Taro mounts pages as its children. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(fillStock)
  return children
}
