import { useState } from 'react'
import { toast } from '@/platform/feedback'
import { go, replace } from '@/platform/navigation'
import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { texts as photoTexts } from '../photos/texts'
import type { usePhotos } from '../photos/usePhotos'
import { texts } from './texts'
import type { Similar } from './useSimilar'

type Props = {
  similar: Similar | undefined
  photos: ReturnType<typeof usePhotos>
  onAdd: () => Promise<boolean>
}

const day = 86_400_000

/** His own open report on the same matter: to add to, or to be left alone by sending again. */
export function SimilarOwn({ similar, photos, onAdd }: Props) {
  const [isBusy, setBusy] = useState(false)
  if (!similar) return null
  const { ticketId, title, receiptNumber, submittedAt } = similar
  const add = async () => {
    if (!photos.isComplete) return toast(photos.problem ? photos.stuck.message : photoTexts.wait)
    setBusy(true)
    const isAdded = await onAdd()
    setBusy(false)
    if (!isAdded) return
    toast(texts.similarAdded)
    void replace('/pkg-reporter/ticket/index', { id: ticketId })
  }
  return (
    <Cells isSpaced>
      <Block id="similar">
        <View className="strong">{texts.similarTitle(Math.floor((Date.now() - Date.parse(submittedAt)) / day))}</View>
        <View className="note">{texts.similarText(title, receiptNumber)}</View>
        <Button kind="outline" onPress={add} isBusy={isBusy}>
          {texts.similarAdd}
        </Button>
        <Button kind="plain" onPress={() => go('/pkg-reporter/ticket/index', { id: ticketId })}>
          {texts.similarSee}
        </Button>
      </Block>
    </Cells>
  )
}
