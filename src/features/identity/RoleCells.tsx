import { roles } from '@/contracts/roles'
import { toast } from '@/platform/feedback'
import { monthText } from '@/ui/dates'
import { Notice } from '@/ui/Notice'
import { RadioCells } from '@/ui/RadioCells'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { type Assignment, useProfile, useSwitchRole } from './profile'
import { texts } from './texts'

/** All roles of the person; choosing one acts in it from then on. */
export function RoleCells() {
  const { data, isPending: isLoading } = useProfile()
  const { mutate, isPending, error } = useSwitchRole((active) => toast(texts.switched(roles[active.role])))
  if (!data && isLoading) return <Skeleton hasBadge={false} />
  if (!data?.assignments.length) return null
  const active = data.active?.assignmentId
  return (
    <>
      <SectionTitle>{texts.myRoles}</SectionTitle>
      <RadioCells
        label={texts.myRoles}
        options={data.assignments.map((own) => ({
          key: own.assignmentId,
          text: roles[own.role],
          note: noteOf(own, own.assignmentId === active),
        }))}
        value={active}
        onChange={(assignmentId) => assignmentId !== active && !isPending && mutate(assignmentId)}
      />
      {error && (
        <Notice tone="bad" isAlert>
          {error.message}
        </Notice>
      )}
    </>
  )
}

function noteOf({ unit, title, endsAt }: Assignment, isActive: boolean): string {
  const facts = [unit, title, endsAt && texts.termUntil(monthText(endsAt)), isActive && texts.using]
  return facts.filter(Boolean).join('·')
}
