import { Notice } from '@/ui/Notice'
import { Skeleton } from '@/ui/Skeleton'
import { useDemoPeople } from './DemoPeople'
import { useProfile } from './profile'
import { texts } from './texts'
import { turnAfter, turns } from './turns'

type Props = { onSwitch: () => void }

/** In the demo: whose turn it is after the person who is played, and the way to become that person. */
export function DemoStrip({ onSwitch }: Props) {
  const { data, isPending } = useDemoPeople()
  const name = useProfile().data?.name
  if (isPending) return <Skeleton hasBadge={false} />
  const turn = turns[turnAfter(data?.people.find((person) => person.name === name)?.key)]
  const next = data?.people.find(({ key }) => key === turn?.key)
  return (
    <Notice tone="idle" icon="swap" link={{ text: texts.switchPerson, onPress: onSwitch }}>
      {turn && next ? texts.nextTurn(turn.title, next.name) : texts.demoTitle}
    </Notice>
  )
}
