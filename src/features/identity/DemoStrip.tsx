import { Notice } from '@/ui/Notice'
import { Skeleton } from '@/ui/Skeleton'
import { useDemoPeople } from './DemoPeople'
import { texts } from './texts'
import { nextTurn, turns } from './turns'

type Props = { onSwitch: () => void }

/** In the demo: whose turn it is next, and the way to become that person. */
export function DemoStrip({ onSwitch }: Props) {
  const { data, isPending } = useDemoPeople()
  if (isPending) return <Skeleton hasBadge={false} />
  const turn = turns[nextTurn()]
  const next = data?.people.find(({ key }) => key === turn?.key)
  return (
    <Notice tone="idle" icon="swap" link={{ text: texts.switchPerson, onPress: onSwitch }}>
      {turn && next ? texts.nextTurn(turn.title, next.name) : texts.demoTitle}
    </Notice>
  )
}
