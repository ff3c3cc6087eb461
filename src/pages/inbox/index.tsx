import { InboxList } from '@/features/notice/InboxList'
import { useUnread } from '@/features/notice/notices'
import { useSubjects } from '@/features/ticket/subjects'
import { go } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { goSignIn } from '@/platform/signIn'
import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { MainTabs } from '../MainTabs'
import { StaffDesk } from '../workbench/StaffDesk'
import { texts } from './texts'

/** 消息: what happened without the person, and where to look. */
export default function InboxPage() {
  const isSignedIn = Boolean(useSession())
  const unread = useUnread()
  const subjectOf = useSubjects()
  return (
    <StaffDesk place="inbox">
      {() => (
        <Page title={texts.title} isTab footer={<MainTabs current="inbox" />}>
          {isSignedIn ? (
            <InboxList unread={unread} subjectOf={subjectOf} onOpen={(link) => go(`/${link}`)} />
          ) : (
            <EmptyState icon="bell" title={texts.guestTitle} action={{ text: texts.signIn, onPress: goSignIn }}>
              {texts.guestText}
            </EmptyState>
          )}
        </Page>
      )}
    </StaffDesk>
  )
}
