import type { Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'
import { Cell } from '@/ui/Cell'
import { Text } from '@/ui/elements'
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
        <Text className="nb">{receipt.number}</Text>·
        <Text className="nb">{texts.digestNote(shortDigest(receipt.digest))}</Text>
      </>
    }
    value={texts.check}
    onPress={() => go('/pages/receipt/index', { number: receipt.number, digest: shortDigest(receipt.digest) })}
  />
)
