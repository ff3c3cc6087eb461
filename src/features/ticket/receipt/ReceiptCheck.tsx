import { useEffect, useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { useMutation } from '@/platform/query'
import { reveal } from '@/platform/reveal'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { InputCell } from '@/ui/InputCell'
import { MistakesNotice } from '@/ui/MistakesNotice'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { texts } from './texts'

type Verdict = Outputs['ticket']['verifyReceipt']
type Props = { number?: string; digest?: string }

const fewestDigits = 12

/** Anybody checks a receipt here: genuine or not, since when, and whether its record is whole. No content is shown. */
export function ReceiptCheck({ number: firstNumber = '', digest: firstDigest = '' }: Props) {
  const [number, setNumber] = useState(firstNumber)
  const [digest, setDigest] = useState(firstDigest)
  const [verdict, setVerdict] = useState<Verdict>()
  const [isTried, setTried] = useState(false)
  const { mutate, isPending, error } = useMutation({ mutationFn: api.ticket.verifyReceipt, onSuccess: setVerdict })
  const mistakes: { number?: string; digest?: string } = {
    ...(!number.trim() && { number: texts.numberMissing }),
    ...(digest.normalize('NFKC').replace(/[^0-9a-f]/gi, '').length < fewestDigits && { digest: texts.digestMissing }),
  }
  const [wrong] = Object.keys(mistakes)
  const check = () => {
    setTried(true)
    setVerdict(undefined)
    if (wrong) reveal(wrong)
    else void mutate({ number: number.trim(), digest: digest.trim() })
  }
  // Opened from a record: both are there, so the answer is what one came for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what the page was opened with.
  useEffect(() => {
    if (firstNumber && firstDigest && !wrong) check()
  }, [])
  const edit = (set: (words: string) => void) => (words: string) => {
    set(words)
    setVerdict(undefined)
  }
  const footer = (
    <BottomBar>
      <Button kind="primary" onPress={check} isBusy={isPending} busyText={texts.checking}>
        {texts.check}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.page} footer={footer}>
      <MistakesNotice count={isTried ? Object.keys(mistakes).length : 0} />
      <View aria-live="polite">
        {error && (
          <Notice tone="bad" isAlert>
            {error.message}
          </Notice>
        )}
        {verdict && <VerdictNotice verdict={verdict} />}
      </View>
      <Cells isSpaced>
        <InputCell
          id="number"
          label={texts.number}
          placeholder={texts.numberHint}
          value={number}
          onChange={edit(setNumber)}
          error={isTried ? mistakes.number : undefined}
        />
        <InputCell
          id="digest"
          label={texts.digest}
          placeholder={texts.digestHint}
          value={digest}
          onChange={edit(setDigest)}
          onSubmit={check}
          error={isTried ? mistakes.digest : undefined}
        />
      </Cells>
      <Cells isSpaced>
        <Block>
          <View className="note">{texts.about}</View>
        </Block>
      </Cells>
    </Page>
  )
}

function VerdictNotice({ verdict: { isGenuine, submittedAt, isChainIntact } }: { verdict: Verdict }) {
  if (!isGenuine || !submittedAt)
    return (
      <Notice tone="warn" title={texts.unknown}>
        {texts.unknownText}
      </Notice>
    )
  return (
    <>
      <Notice tone="ok" title={texts.genuine}>
        {texts.submittedAt(submittedAt)}
      </Notice>
      <Notice tone={isChainIntact ? 'ok' : 'bad'}>{isChainIntact ? texts.chainIntact : texts.chainBroken}</Notice>
    </>
  )
}
