import { useState } from 'react'
import { go } from '@/platform/navigation'
import { callPhone } from '@/platform/phoneCall'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { Sheet } from '@/ui/Sheet'
import { paths } from '../paths'
import { texts } from './texts'

const number = process.env.TARO_APP_FILING_NUMBER
/** Only a number that was given; a release without one says nothing of it. */
const filing = number ? [texts.filing(number)] : []

/** Rights, receipts, the hotline, and what this app is and keeps. */
export function HelpCells() {
  const [open, setOpen] = useState<'privacy' | 'about'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <SectionTitle>{texts.mine}</SectionTitle>
      <Cells>
        <Cell icon="lock" title={texts.privacy} onPress={() => setOpen('privacy')} />
      </Cells>
      <SectionTitle>{texts.help}</SectionTitle>
      <Cells>
        <Cell icon="shield" title={texts.rights} onPress={() => go(paths.rights)} />
        <Cell icon="book" title={texts.terms} onPress={() => go(paths.terms)} />
        <Cell icon="lock" title={texts.complaint} onPress={() => go(paths.complaint)} />
        <Cell icon="receipt" title={texts.receipt} onPress={() => go(paths.receipt)} />
        <Cell icon="phone" title={texts.hotline} note={texts.hotlineNote} onPress={() => callPhone('12345')} />
        <Cell icon="info" title={texts.about} note={filing[0]} onPress={() => setOpen('about')} />
      </Cells>
      <Sheet title={texts.privacy} isOpen={open === 'privacy'} onClose={close}>
        <Lines lines={texts.privacyLines} />
      </Sheet>
      <Sheet title={texts.about} isOpen={open === 'about'} onClose={close}>
        <Lines lines={[...texts.aboutLines, ...filing]} />
      </Sheet>
    </>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <View className="sheet-list">
    <Cells>
      {lines.map((line, index) => (
        <Block key={line} hasLine={index > 0}>
          <View className="read">{line}</View>
        </Block>
      ))}
    </Cells>
  </View>
)
