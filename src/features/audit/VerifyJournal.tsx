import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { useMutation } from '@/platform/query'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { momentText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { texts } from './texts'

type Result = Outputs['audit']['verify']

/** Verifies the whole journal and shows what was found. */
export function VerifyJournal() {
  const [result, setResult] = useState<Result>()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (_: undefined) => api.audit.verify({}),
    onSuccess: setResult,
  })
  return (
    <>
      <SectionTitle>{texts.title}</SectionTitle>
      <Cells>
        <Block>
          <View className="read">{texts.text}</View>
          <Button kind="outline" isBusy={isPending} busyText={texts.verifying} onPress={() => mutate(undefined)}>
            {texts.verify}
          </Button>
        </Block>
        {error && (
          <Notice tone="bad" isAlert>
            {error.message}
          </Notice>
        )}
        {result && (
          <Notice
            tone={result.isIntact ? 'ok' : 'bad'}
            title={result.isIntact ? texts.intact : texts.broken(result.faults.length)}
          >
            <View>{texts.counted(result.chains, result.events)}</View>
            <View>{texts.checkedAt(momentText(result.checkedAt))}</View>
          </Notice>
        )}
        {result?.faults.map(({ subjectKind, subjectId, seq, reason }) => (
          <Cell key={`${subjectId}${seq}`} title={texts.fault(subjectKind, seq)} note={reason} />
        ))}
      </Cells>
    </>
  )
}
