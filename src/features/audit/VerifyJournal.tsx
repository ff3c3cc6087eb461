import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Moment } from '@/ui/Moment'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { texts } from './texts'
import { useVerification } from './useVerification'

/** Verifies the whole journal, shows how far it is, and then what was found. */
export function VerifyJournal() {
  const { found, isRunning, error, start } = useVerification()
  const isDone = found !== undefined && !isRunning && !error
  const share = found?.allChains ? Math.min(1, found.chains / found.allChains) : 0
  return (
    <>
      <SectionTitle>{texts.title}</SectionTitle>
      <Cells>
        <Block>
          <View className="read">{texts.text}</View>
          <Button kind="outline" isBusy={isRunning} busyText={texts.verifying} onPress={start}>
            {texts.verify}
          </Button>
          {isRunning && (
            <View role="status">
              <View className="note">{texts.progress(found?.chains ?? 0, found?.allChains ?? 0)}</View>
              <View className="meter" aria-hidden>
                <View className="meter-fill" style={{ width: `${Math.round(share * 100)}%` }} />
              </View>
            </View>
          )}
        </Block>
        {error && (
          <Notice tone="bad" isAlert>
            {error.message}
          </Notice>
        )}
        {isDone && (
          <Notice
            tone={found.faults.length ? 'bad' : 'ok'}
            title={found.faults.length ? texts.broken(found.faults.length) : texts.intact}
          >
            <View>{texts.counted(found.chains, found.events)}</View>
            <Moment at={found.checkedAt} words={texts.checkedAt} />
          </Notice>
        )}
        {found?.faults.map(({ subjectKind, subjectId, seq, reason }) => (
          <Cell
            key={`${subjectId}${seq}${reason}`}
            title={texts.fault(texts.kinds[subjectKind] ?? subjectKind, seq)}
            note={`${texts.reasons[reason] ?? reason}·${subjectId}`}
          />
        ))}
      </Cells>
    </>
  )
}
