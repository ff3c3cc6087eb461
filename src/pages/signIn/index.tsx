import { DemoPeople, useDemoPeople } from '@/features/identity/DemoPeople'
import { texts as identityTexts } from '@/features/identity/texts'
import { WechatSignIn } from '@/features/identity/WechatSignIn'
import { go, useParams } from '@/platform/navigation'
import { leaveSignIn } from '@/platform/signIn'
import { isWechat } from '@/platform/wechat'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { EmptyState, ErrorState } from '@/ui/States'
import { paths } from '../paths'
import { texts } from './texts'

/** Sign-in: in the demo a person to play, in WeChat its own sign-in; afterwards back to where one came from. */
export default function SignInPage() {
  const { from, to } = useParams()
  const { data, error, isPending, refetch } = useDemoPeople()
  const leave = () => leaveSignIn({ from, to })
  // Without the demo the server has no people to offer; any other failure leaves the real sign-in unknown.
  const isReal = error?.code === 'NOT_FOUND'
  return (
    <Page title={data ? texts.demoTitle : texts.title}>
      {isPending && <Skeleton hasBadge={false} />}
      {data && <DemoPeople people={data.people} onSignedIn={leave} />}
      {!data && isReal && isWechat && <WechatSignIn onSignedIn={leave} />}
      {!data && isReal && !isWechat && (
        <EmptyState icon="user" title={identityTexts.browserTitle}>
          {identityTexts.browserText}
        </EmptyState>
      )}
      {!data && error && !isReal && <ErrorState error={error} onRetry={refetch} />}
      <Cells isSpaced>
        <Cell icon="lock" title={texts.complaint} onPress={() => go(paths.complaint)} />
      </Cells>
      <View className="list-end">{identityTexts.privacy}</View>
    </Page>
  )
}
