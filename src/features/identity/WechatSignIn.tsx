import { useState } from 'react'
import { api } from '@/platform/api'
import { toast } from '@/platform/feedback'
import { useMutation } from '@/platform/query'
import { loginCode } from '@/platform/wechat'
import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { PhoneButton, View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { begin, loadProfile } from './profile'
import { texts } from './texts'

type Props = { onSignedIn: () => void }

/** WeChat says who this is; the phone number, given once, says which roles he has. */
export function WechatSignIn({ onSignedIn }: Props) {
  const [isUnbound, setUnbound] = useState(false)
  const [isEnrolled, setEnrolled] = useState(true)
  const signIn = useMutation({
    mutationFn: async () => begin(await api.identity.wechatSignIn({ code: await loginCode() })),
    onSuccess: ({ assignments }) => (assignments.length ? onSignedIn() : setUnbound(true)),
  })
  const bind = useMutation({
    mutationFn: async (phoneCode: string) => {
      await api.identity.bindPhone({ phoneCode })
      return loadProfile()
    },
    onSuccess: ({ assignments }) => {
      if (!assignments.length) return setEnrolled(false)
      toast(texts.bound(assignments.length))
      onSignedIn()
    },
  })
  const error = signIn.error ?? bind.error
  return (
    <>
      {error && (
        <Notice tone="bad" isAlert>
          {error.message}
        </Notice>
      )}
      {!isEnrolled && (
        <Notice tone="warn" title={texts.noRole}>
          {texts.noRoleText}
        </Notice>
      )}
      <Cells isSpaced>
        <Block>
          {isUnbound ? (
            <>
              <View className="read">{texts.bindText}</View>
              <PhoneButton isBusy={bind.isPending} onCode={bind.mutate}>
                {bind.isPending ? texts.bindBusy : texts.bindPhone}
              </PhoneButton>
              <Button kind="plain" onPress={onSignedIn}>
                {texts.later}
              </Button>
            </>
          ) : (
            <Button
              kind="primary"
              isBusy={signIn.isPending}
              busyText={texts.wechatBusy}
              onPress={() => signIn.mutate(undefined)}
            >
              {texts.wechatSignIn}
            </Button>
          )}
        </Block>
      </Cells>
    </>
  )
}
