import { api, type Outputs } from '@/platform/api'
import { newClientId } from '@/platform/clientId'
import { invalidate, useMutation, usePages, useQuery } from '@/platform/query'
import { useSession } from '@/platform/session'

export type NoticeItem = Outputs['notice']['inbox']['items'][number]

/** Milliseconds between two looks at the count of unread notices. */
const pace = 20_000

/** How many notices are unread; 0 for a guest. */
export function useUnread(): number {
  const isSignedIn = Boolean(useSession())
  const { data } = useQuery({
    queryKey: ['notice', 'unread'],
    queryFn: () => api.notice.unread({}),
    enabled: isSignedIn,
    pollEvery: pace,
  })
  return (isSignedIn && data?.unread) || 0
}

/** The inbox, newest first. */
export const useInbox = () =>
  usePages<NoticeItem>({ queryKey: ['notice', 'inbox'], queryFn: (cursor) => api.notice.inbox({ cursor }) })

/** Marks notices as read; at most fifty at once, as the server takes them. */
export const useMarkRead = () =>
  useMutation({
    mutationFn: async (noticeIds: string[]) => {
      for (let start = 0; start < noticeIds.length; start += 50)
        await api.notice.markRead({ clientId: newClientId(), noticeIds: noticeIds.slice(start, start + 50) })
    },
    onSuccess: () => invalidate(['notice']),
  })
