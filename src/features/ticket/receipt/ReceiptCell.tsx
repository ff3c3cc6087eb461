import type { Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'
import { Cell } from '@/ui/Cell'
import { View } from '@/ui/elements'
import { shortDigest } from './digest'
import { texts } from './texts'

type Props = { receipt: Outputs['ticket']['show']['receipt'] }

/** Number and check code of a report; leads to the page where anybody can check them. */
export const ReceiptCell = ({ receipt }: Props) => (
  <Cell
    icon="receipt"
    title={texts.receipt}
    note={
      <>
        <View>{receipt.number}</View>
        <View>{texts.digestNote(shortDigest(receipt.digest))}</View>
      </>
    }
    value={texts.check}
    onPress={() => go('/pages/receipt/index', { number: receipt.number, digest: shortDigest(receipt.digest) })}
  />
)
