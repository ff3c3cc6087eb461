import { DemoPeople, useDemoPeople } from '@/features/identity/DemoPeople'
import { goSignIn } from '@/platform/signIn'
import { Block, Cells } from '@/ui/Cells'
import { EntryGrid } from '@/ui/EntryGrid'
import { View } from '@/ui/elements'
import { Skeleton } from '@/ui/Skeleton'
import { entries } from './actions'
import { texts } from './texts'

const signIn = { key: 'signIn', text: texts.signIn, icon: 'user', onPress: goSignIn } as const

/** Home of somebody who is not signed in: what this is, and what can be done without. In the demo, whom to play. */
export function GuestHome() {
  const { data, isPending } = useDemoPeople()
  return (
    <>
      <Cells>
        <Block>
          <View as="h2" className="title">
            {texts.guestTitle}
          </View>
          {!data && !isPending && <View className="read note after">{texts.guestText}</View>}
        </Block>
      </Cells>
      {isPending && <Skeleton hasBadge={false} />}
      {data && <DemoPeople people={data.people} onSignedIn={() => undefined} />}
      <EntryGrid
        label={texts.entries}
        entries={[...(data ? [] : [signIn]), entries.complaint, entries.receipt, entries.rights]}
      />
    </>
  )
}
