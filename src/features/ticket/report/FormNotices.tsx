import { useSession } from '@/platform/session'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { FormMistakes } from './FormMistakes'
import { texts } from './texts'
import type { useReport } from './useReport'

type Props = { report: ReturnType<typeof useReport>; isOnline: boolean; onClear: () => void }

/** On top of the form: what has to change, what went wrong, what is kept where. */
export function FormNotices({ report, isOnline, onClear }: Props) {
  const { draft, fields, problems, error, photos } = report
  const isSignedIn = Boolean(useSession())
  return (
    <>
      <FormMistakes problems={problems} />
      {error && (
        <View id="failure">
          <FailureNotice code={error.code} message={error.message} />
        </View>
      )}
      {!isOnline && (
        <Notice tone="warn" icon="nonet" title={texts.offline}>
          {isSignedIn ? texts.offlineText : texts.offlineGuest}
        </Notice>
      )}
      {report.hasNoRoom && (
        <Notice tone="bad" isAlert>
          {texts.noRoom}
        </Notice>
      )}
      {fields.isWaiting && !error && !photos.isComplete && <Notice icon="clock">{texts.waitingPhotos}</Notice>}
      {!draft.isStored && <Notice tone="warn">{texts.notStored}</Notice>}
      {draft.savedAt > 0 && draft.isStored && (
        <Notice tone="idle" link={{ text: texts.clear, onPress: onClear }}>
          {texts.savedAt(new Date(draft.savedAt).toISOString())}
        </Notice>
      )}
    </>
  )
}

const FailureNotice = ({ code, message }: { code: string; message: string }) =>
  code === 'CLIENT_ID_REUSED' ? (
    <Notice tone="warn" title={texts.alreadySent} isAlert>
      {texts.alreadySentText}
    </Notice>
  ) : (
    <Notice tone={code === 'OFFLINE' ? 'warn' : 'bad'} icon={code === 'OFFLINE' ? 'nonet' : undefined} isAlert>
      {message}
    </Notice>
  )
