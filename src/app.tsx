import '@/platform/aria'
import './app.scss'
import type { PropsWithChildren } from 'react'
import { fillStock } from '@/platform/clientId'
import { useLaunch, useMissingPage } from '@/platform/launch'
import { network } from '@/platform/network'
import { startOutbox } from '@/platform/outbox'
import { fetchPages } from '@/platform/pageCode'
import { session } from '@/platform/session'
import { pagesAhead } from './pages/pagesAhead'

/** The root of every page; Taro mounts pages as its children. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    fillStock()
    startOutbox()
    // WeChat keeps what it has loaded; its package stays without this.
    if (process.env.TARO_ENV !== 'h5') return
    fetchAhead()
    session.subscribe(fetchAhead)
    network.subscribe(fetchAhead)
  })
  useMissingPage('/pages/notFound/index')
  return children
}

const fetchAhead = () => fetchPages(pagesAhead(session.get()?.active?.role))
