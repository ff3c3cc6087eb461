import { api } from '@/platform/api'
import { newClientId } from '@/platform/clientId'
import { confirm, toast } from '@/platform/feedback'
import { invalidate, useMutation } from '@/platform/query'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { dayText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import { SectionTitle } from '@/ui/SectionTitle'
import { texts } from './texts'
import { useConsents, useHasConsents } from './useConsents'

/** What the person allowed and refused when asked for WeChat messages, and the way to take it back. */
export function Consents() {
  const { data, error } = useConsents()
  const hasUnused = useHasConsents()
  const withdrawal = useMutation({
    mutationFn: () => api.notice.withdrawPushes({ clientId: newClientId() }),
    onSuccess: () => {
      invalidate(['notice'])
      toast(texts.withdrawn)
    },
  })
  const withdraw = async () => {
    const isSure = await confirm({ title: texts.withdrawAsk, text: texts.withdrawText, yes: texts.withdrawYes })
    if (isSure) void withdrawal.mutate(undefined)
  }
  if (!data && !error) return null
  const consents = data?.consents ?? []
  return (
    <>
      <SectionTitle>{texts.consents}</SectionTitle>
      <Cells>
        {consents.map(({ askedOn, occasion, state }, index) => (
          <Cell
            // biome-ignore lint/suspicious/noArrayIndexKey: answers of one day may be the same and never change places.
            key={index}
            title={texts.occasions[occasion]}
            note={dayText(askedOn)}
            value={texts.consentStates[state]}
          />
        ))}
        {data && !consents.length && (
          <Block>
            <View className="note">{texts.noConsents}</View>
          </Block>
        )}
        {hasUnused && (
          <Block hasLine>
            <Button kind="outline" onPress={() => void withdraw()} isBusy={withdrawal.isPending}>
              {texts.withdraw}
            </Button>
          </Block>
        )}
        <FieldError isLoose error={withdrawal.error?.message ?? error?.message} />
      </Cells>
    </>
  )
}
