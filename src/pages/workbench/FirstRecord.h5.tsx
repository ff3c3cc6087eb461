import { useEffect } from 'react'
import { firstWish, useFirstWaiting } from '@/features/ticket/firstWaiting'
import { openTicket } from '@/features/ticket/OfficeRow'
import { useHidden } from '@/platform/shown'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { NothingChosen } from '@/ui/workbench/NothingChosen'

/** The place of an office's record before one is chosen: the most urgent of 等我办 comes by itself, where there is one. */
export function FirstRecord({ title }: { title: string }) {
  const { isPending, ticketId } = useFirstWaiting()
  // Whoever went on elsewhere, or looks for something, is not led away.
  useHidden(() => firstWish.set(false))
  useEffect(() => {
    if (!ticketId) return
    // The list may be known before this page is in its place: a page opened that early would get nothing of its address.
    const settled = setTimeout(() => {
      firstWish.set(false)
      if (!document.activeElement?.matches('input')) void openTicket(ticketId)
    }, 150)
    return () => clearTimeout(settled)
  }, [ticketId])
  if (!isPending) return <NothingChosen title={title} />
  return (
    <Page title={title} isTab>
      <Skeleton />
    </Page>
  )
}
