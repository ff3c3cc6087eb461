import '@/platform/aria'
import './app.scss'
import type { PropsWithChildren } from 'react'
import { fillStock } from '@/platform/clientId'
import { useLaunch, useMissingPage } from '@/platform/launch'
import { startOutbox } from '@/platform/outbox'

/** The root of every page; Taro mounts pages as its children. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    fillStock()
    startOutbox()
  })
  useMissingPage('/pages/notFound/index')
  return children
}
