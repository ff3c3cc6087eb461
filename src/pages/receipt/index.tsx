import { ReceiptCheck } from '@/features/ticket/receipt/ReceiptCheck'
import { useParams } from '@/platform/navigation'

/** 核对回执: open to everybody. */
export default function ReceiptPage() {
  const { number, digest } = useParams()
  return <ReceiptCheck number={number} digest={digest} />
}
