import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'

/** What the person answered when asked for WeChat messages. */
export const useConsents = () => useQuery({ queryKey: ['notice', 'consents'], queryFn: () => api.notice.consents({}) })

/** Whether there is a consent that can be taken back. */
export const useHasConsents = (): boolean =>
  useConsents().data?.consents.some(({ state }) => state === 'granted') ?? false
