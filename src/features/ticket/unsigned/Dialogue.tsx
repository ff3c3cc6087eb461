import { useEffect, useState } from 'react'
import { receiptCodeLength } from '@/contracts/ticket/lists'
import type { Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'
import { publicApi } from '@/platform/publicApi'
import { useMutation } from '@/platform/query'
import { reveal } from '@/platform/reveal'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { InputCell } from '@/ui/InputCell'
import { MistakesNotice } from '@/ui/MistakesNotice'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { DialogueRecord } from './DialogueRecord'
import { holder } from './holder'
import { texts } from './texts'

type Opened = Outputs['ticket']['dialogue']

// As the server counts them.
const signsOf = (code: string) => code.normalize('NFKC').replace(/[\s\-—]/g, '')

/** Number and code open a report that nobody signed; both live in this page only. */
export function Dialogue() {
  const [number, setNumber] = useState(holder.get()?.number ?? '')
  const [code, setCode] = useState(holder.get()?.code ?? '')
  const [isTried, setTried] = useState(false)
  const [opened, setOpened] = useState<Opened>()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (input: { number: string; code: string }) => publicApi.ticket.dialogue(input),
    onSuccess: setOpened,
  })
  const mistakes: { number?: string; code?: string } = {
    ...(!number.trim() && { number: texts.numberMissing }),
    ...(signsOf(code).length !== receiptCodeLength && { code: texts.codeMissing }),
  }
  const open = () => {
    setTried(true)
    const [wrong] = Object.keys(mistakes)
    if (wrong) reveal(wrong)
    else void mutate({ number: number.trim(), code: code.trim() })
  }
  // Straight from having filed it: number and code are there already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what the form handed over.
  useEffect(() => {
    const given = holder.get()
    holder.set(undefined)
    if (given) void mutate(given)
  }, [])
  if (opened)
    return (
      <DialogueRecord
        key={opened.receipt.number}
        holder={{ number: opened.receipt.number, code }}
        ticket={opened}
        isLoading={isPending}
        error={error}
        onReload={(other) => void mutate({ number: other ?? opened.receipt.number, code })}
        onClose={() => {
          setOpened(undefined)
          setNumber('')
          setCode('')
          setTried(false)
        }}
      />
    )
  const footer = (
    <BottomBar>
      <Button kind="primary" onPress={open} isBusy={isPending} busyText={texts.opening}>
        {texts.open}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.dialogue} footer={footer}>
      <MistakesNotice count={isTried ? Object.keys(mistakes).length : 0} />
      {error && (
        <Notice tone="bad" isAlert>
          {error.issues[0]?.message ?? error.message}
        </Notice>
      )}
      <Cells isSpaced>
        <InputCell
          id="number"
          label={texts.number}
          placeholder={texts.numberHint}
          value={number}
          onChange={setNumber}
          error={isTried ? mistakes.number : undefined}
        />
        <InputCell
          id="code"
          label={texts.code}
          placeholder={texts.codeHint}
          value={code}
          onChange={setCode}
          onSubmit={open}
          error={isTried ? mistakes.code : undefined}
        />
        <Block hasLine>
          <View className="note">{texts.keepSafe}</View>
        </Block>
      </Cells>
      <Cells isSpaced>
        <Cell icon="flag" title={texts.report} onPress={() => go('/pkg-public/complaint/index')} />
      </Cells>
    </Page>
  )
}
