import type { Outputs } from '@/platform/api'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { Text, View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { shortDigest } from '../receipt/digest'
import { texts as receiptTexts } from '../receipt/texts'
import { texts } from './texts'

type Props = { receipt: Pick<Outputs['ticket']['dialogue']['receipt'], 'number' | 'digest'> }

/** Number and check code, to be copied by hand. NB: nothing leads to where they are checked: its address would stay in
 *  the browser's history, and a session would go along. */
export const ReceiptBlock = ({ receipt }: Props) => (
  <>
    <SectionTitle>{receiptTexts.receipt}</SectionTitle>
    <Cells>
      <Cell isKeyValue title={texts.number} value={<Text className="nb strong">{receipt.number}</Text>} />
      <DigestCells digest={receipt.digest} />
    </Cells>
  </>
)

/** The check code of a report, and what it is good for. */
export const DigestCells = ({ digest }: { digest: string }) => (
  <>
    <Cell isKeyValue title={receiptTexts.digest} value={<Text className="nb strong">{shortDigest(digest)}</Text>} />
    <Block hasLine>
      <View className="note">{texts.digestNote}</View>
    </Block>
  </>
)
