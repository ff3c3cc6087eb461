import { api } from '@/platform/api'
import { newClientId } from '@/platform/clientId'
import { confirm, toast } from '@/platform/feedback'
import { invalidate, useMutation } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { texts } from './texts'
import { useOwnData } from './useOwnData'

/** The way to take one's phone number away again; nothing where there is none. */
export function ForgetPhone() {
  const phone = useOwnData().data?.phone
  const forgetting = useMutation({
    mutationFn: () => api.identity.forgetPhone({ clientId: newClientId() }),
    onSuccess: () => {
      invalidate(['identity'])
      toast(texts.forgotten)
    },
  })
  const forget = async () => {
    const isSure = await confirm({ title: texts.forgetAsk, text: texts.forgetText, yes: texts.forgetYes })
    if (isSure && !forgetting.isPending) void forgetting.mutate(undefined)
  }
  if (!phone) return null
  return (
    <Cell
      icon="phone"
      title={texts.forget}
      note={texts.forgetNote}
      error={forgetting.error?.message}
      onPress={() => void forget()}
    />
  )
}
