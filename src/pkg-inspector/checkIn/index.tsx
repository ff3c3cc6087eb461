import { useProfile } from '@/features/identity/profile'
import { SignedIn } from '@/features/identity/SignedIn'
import { CheckInBar, CheckInView } from '@/features/inspection/checkIn/CheckIn'
import { useCheckIn } from '@/features/inspection/checkIn/useCheckIn'
import { replace, useParams } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { texts } from './texts'

/** An officer at the door: joins the visit that waits or starts one under a filed plan. */
export default function CheckInPage() {
  const { code = '' } = useParams()
  const isInspector = useSession()?.active?.role === 'inspector'
  const checkIn = useCheckIn(isInspector ? code : '')
  const isDemo = Boolean(useProfile().data?.isDemo)
  const see = (id: string) => void replace('/pkg-inspector/inspection/index', { id })
  return (
    <Page title={texts.title} footer={isInspector && code && <CheckInBar checkIn={checkIn} onSee={see} />}>
      <SignedIn roles={['inspector']}>
        {code ? (
          <CheckInView checkIn={checkIn} isDemo={isDemo} />
        ) : (
          <EmptyState
            icon="scan"
            title={texts.noCodeTitle}
            action={{ text: texts.scan, onPress: () => replace('/pages/scan/index') }}
          >
            {texts.noCodeText}
          </EmptyState>
        )}
      </SignedIn>
    </Page>
  )
}
