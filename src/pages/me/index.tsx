import { signOut, useProfile, useRole } from '@/features/identity/profile'
import { RoleCells } from '@/features/identity/RoleCells'
import { PlateCell } from '@/features/registry/PlateCell'
import { confirm, toast } from '@/platform/feedback'
import { tab } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { goSignIn, goSwitchPerson } from '@/platform/signIn'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Page } from '@/ui/Page'
import { SectionTitle } from '@/ui/SectionTitle'
import { ErrorState } from '@/ui/States'
import { MainTabs } from '../MainTabs'
import { paths } from '../paths'
import { StaffDesk } from '../workbench/StaffDesk'
import { HelpCells } from './HelpCells'
import { KeptCells } from './KeptCells'
import { SeeCells } from './SeeCells'
import { settleWaiting } from './settleWaiting'
import { texts } from './texts'

/** 我的: who I am and in which role, how the screen looks, what is kept of me, leaving. */
export default function MePage() {
  const isSignedIn = Boolean(useSession())
  const role = useRole()
  const { data, error, refetch } = useProfile()
  const leave = async () => {
    if (!(await settleWaiting())) return
    const isSure = await confirm({ title: texts.signOutTitle, text: texts.signOutText, yes: texts.signOutYes })
    if (!isSure) return
    await signOut()
    toast(texts.signedOut)
    void tab(paths.home)
  }
  return (
    <StaffDesk place="me">
      {() => (
        <Page title={texts.title} isTab footer={<MainTabs current="me" />}>
          <Cells>
            {isSignedIn ? (
              <Cell
                icon="user"
                title={<View className="title">{data?.name ?? texts.signedIn}</View>}
                note={data && (data.phoneMasked?.replace(/\*+/, ' $& ') ?? texts.noPhone)}
              />
            ) : (
              <Cell
                icon="user"
                title={texts.guest}
                isStrong
                note={texts.guestNote}
                value={texts.signIn}
                onPress={goSignIn}
              />
            )}
          </Cells>
          {isSignedIn && error && !data && <ErrorState error={error} onRetry={refetch} />}
          {isSignedIn && <RoleCells />}
          <SeeCells />
          {role === 'enterpriseUser' && (
            <>
              <SectionTitle>{texts.shop}</SectionTitle>
              <Cells>
                <PlateCell />
              </Cells>
            </>
          )}
          {isSignedIn && <KeptCells />}
          <HelpCells />
          {isSignedIn && (
            <Cells isSpaced>
              <Button kind="plain" onPress={leave}>
                {texts.signOut}
              </Button>
            </Cells>
          )}
          {data?.isDemo && (
            <Cells isSpaced>
              <Cell icon="swap" title={texts.demo} note={texts.demoNote} onPress={goSwitchPerson} />
            </Cells>
          )}
        </Page>
      )}
    </StaffDesk>
  )
}
