import { useState } from 'react'
import { type Role, roles } from '@/contracts/roles'
import { api, type Outputs } from '@/platform/api'
import { useMutation, usePages } from '@/platform/query'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { Moment } from '@/ui/Moment'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { StatusTag } from '@/ui/StatusTag'
import { texts } from './texts'

type Record = Outputs['audit']['trail']['items'][number]

type Props = { subject: Outputs['audit']['find']['subjects'][number] }

/** One record's chain: whether it is whole, and step by step who did what; no content stands in it. */
export function Chain({ subject: { subjectKind, subjectId, events } }: Props) {
  const trail = usePages<Record>({
    queryKey: ['audit', 'trail', subjectKind, subjectId],
    queryFn: (cursor) => api.audit.trail({ subjectKind, subjectId, cursor }),
  })
  const [verdict, setVerdict] = useState<Outputs['audit']['verifySubject']>()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (_: undefined) => api.audit.verifySubject({ subjectKind, subjectId }),
    onSuccess: setVerdict,
  })
  return (
    <>
      <SectionTitle extra={texts.events(events)}>{texts.kinds[subjectKind]}</SectionTitle>
      <Cells>
        <Block>
          <Button kind="outline" isBusy={isPending} busyText={texts.verifying} onPress={() => mutate(undefined)}>
            {texts.verifyOne}
          </Button>
        </Block>
        {error && (
          <Notice tone="bad" isAlert>
            {error.message}
          </Notice>
        )}
        {verdict && (
          <Notice tone={verdict.isIntact ? 'ok' : 'bad'} title={verdict.isIntact ? texts.intact : texts.brokenOne}>
            {texts.events(verdict.events)}
          </Notice>
        )}
        {trail.items.map((event) => (
          <Cell
            key={event.auditEventId}
            title={texts.step(
              event.seq,
              texts.steps[event.procedure] ?? texts.areas[areaOf(event.procedure)] ?? texts.otherStep,
            )}
            note={<Moment at={event.at} words={(moment) => [moment, actorOf(event)].filter(Boolean).join('·')} />}
            badge={
              event.result === 'success' ? undefined : <StatusTag tone="warn">{texts.results[event.result]}</StatusTag>
            }
          />
        ))}
      </Cells>
      {trail.hasMore && (
        <Button kind="plain" isBusy={trail.isFetching} onPress={trail.loadMore}>
          {texts.more}
        </Button>
      )}
    </>
  )
}

const actorOf = ({ actorRole }: Record) => {
  if (actorRole === 'system') return texts.system
  // The trail of a report tells of none which kind of reporter he is.
  if (actorRole === 'reporter') return texts.reporter
  return actorRole === null ? texts.nobody : (roles[actorRole as Role] ?? actorRole)
}

/** What stands before the dot of a call's name. */
const areaOf = (procedure: string) => procedure.replace(/\..*/, '')
