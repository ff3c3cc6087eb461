import { AllowPush } from '@/features/notice/push/AllowPush'
import { tab } from '@/platform/navigation'
import { canAskForPush } from '@/platform/pushConsent'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { texts } from './texts'

/** 消息提醒: where notices come, and how many WeChat messages are still allowed. */
export default function RemindersPage() {
  return (
    <Page title={texts.title}>
      {!canAskForPush && <Notice>{texts.inWechat}</Notice>}
      <AllowPush occasion="settings" />
      <Cells isSpaced>
        <Cell icon="inbox" title={texts.inbox} note={texts.inboxNote} onPress={() => tab('/pages/inbox/index')} />
      </Cells>
    </Page>
  )
}
