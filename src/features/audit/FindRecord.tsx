import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { useMutation } from '@/platform/query'
import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { InputCell } from '@/ui/InputCell'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { Chain } from './Chain'
import { texts } from './texts'

type Subject = Outputs['audit']['find']['subjects'][number]

/** Finds the chains of a record by its number, each to be verified and read. */
export function FindRecord() {
  const [word, setWord] = useState('')
  const [subjects, setSubjects] = useState<Subject[]>()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (wanted: string) => api.audit.find({ word: wanted }),
    onSuccess: (output) => setSubjects(output.subjects),
  })
  const find = () => {
    setSubjects(undefined)
    void mutate(word.trim())
  }
  return (
    <>
      <SectionTitle>{texts.findTitle}</SectionTitle>
      <Cells>
        <InputCell
          label={texts.findLabel}
          placeholder={texts.findHint}
          value={word}
          onChange={setWord}
          onSubmit={find}
          maxLength={64}
          error={error?.issues[0]?.message}
        />
        <Block>
          <Button kind="outline" isBusy={isPending} busyText={texts.finding} onPress={find}>
            {texts.find}
          </Button>
        </Block>
        {error && !error.issues.length && (
          <Notice tone="bad" isAlert>
            {error.message}
          </Notice>
        )}
        {subjects?.length === 0 && <Notice tone="warn">{texts.notFound}</Notice>}
      </Cells>
      {subjects?.map((subject) => (
        <Chain key={`${subject.subjectKind} ${subject.subjectId}`} subject={subject} />
      ))}
    </>
  )
}
