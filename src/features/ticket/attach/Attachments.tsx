import { useState } from 'react'
import { revealSoon } from '@/platform/reveal'
import { DocumentField } from '../documents/DocumentField'
import { PhotoField } from '../photos/PhotoField'
import type { usePhotos } from '../photos/usePhotos'
import type { useRecorder } from '../voice/useRecorder'
import { VoiceField } from '../voice/VoiceField'
import { AttachRow } from './AttachRow'

type Props = {
  photos: ReturnType<typeof usePhotos>
  problems: Record<string, string>
  /** Left out where no recording is taken. */
  voice?: { recorder: ReturnType<typeof useRecorder>; confidentiality: 'open' | 'hiddenFromAgency' | 'sealed' }
}

/** Photos, a recording and documents of a report: one row of choices, and a list of a kind once something of it is there. */
export function Attachments({ photos, problems, voice }: Props) {
  const [isVoiceOpen, setVoiceOpen] = useState(false)
  const hasPhotos = photos.items.length > 0 || problems.attachmentIds
  const hasDocuments = photos.documents.length > 0 || problems.documents
  const hasVoice = isVoiceOpen || photos.voice || problems.voice
  // Who will hear it is read before a word is said, not after.
  const openVoice = () => {
    setVoiceOpen(true)
    revealSoon('voice')
  }
  return (
    <>
      <AttachRow photos={photos} onVoice={voice && openVoice} />
      {hasPhotos && <PhotoField isList photos={photos} error={problems.attachmentIds} />}
      {voice && hasVoice && <VoiceField {...voice} photos={photos} error={problems.voice} />}
      {hasDocuments && <DocumentField isList photos={photos} error={problems.documents} />}
    </>
  )
}
