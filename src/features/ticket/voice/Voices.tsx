import { ApiError, type Outputs, toApiError } from '@/platform/api'
import { fetchSound } from '@/platform/player/player'
import { View } from '@/ui/elements'
import { Player } from './Player'
import { texts } from './texts'

type Props = { attachments: Outputs['ticket']['show']['attachments']; isCareful?: boolean }

/** Recordings that were handed in, to listen to; `isCareful` says to staff what must not be done with them. */
export function Voices({ attachments, isCareful }: Props) {
  const voices = attachments.filter(({ kind }) => kind === 'voice')
  if (!voices.length) return null
  return (
    <View className="voice-below">
      {voices.map(({ attachmentId, url, seconds }) => (
        <Player key={attachmentId} seconds={seconds ?? 1} load={() => bring(url)} />
      ))}
      {isCareful && <View className="note voice-words">{texts.careful}</View>}
    </View>
  )
}

/** A link works for ten minutes; who read longer than that is told how to go on. */
async function bring(url: string): Promise<string> {
  try {
    return await fetchSound(url)
  } catch (thrown) {
    const error = toApiError(thrown)
    throw error.status === 404 ? new ApiError('NOT_FOUND', 404, texts.stale) : error
  }
}
