import '@/platform/aria'
import './app.scss'
import type { PropsWithChildren } from 'react'

/** The root of every page; Taro mounts pages as its children. */
export default function App({ children }: PropsWithChildren) {
  return children
}
