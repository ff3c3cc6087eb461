import { api } from '@/platform/api'
import { openDocument } from '@/platform/document'
import { toast } from '@/platform/feedback'
import { useMutation } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { texts } from './texts'

const plate = async () => {
  const { fileName, pdfBase64 } = await api.registry.plate({})
  return { fileName, format: 'pdf' as const, base64: pdfBase64 }
}

/** The enterprise's own plate as a PDF to print. */
export function PlateCell() {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (_: undefined) => openDocument(await plate()),
    onSuccess: () => toast(texts.plateDone),
  })
  return (
    <Cell
      icon="scan"
      title={texts.plate}
      note={isPending ? texts.plateBusy : texts.plateNote}
      error={error?.message}
      onPress={() => mutate(undefined)}
    />
  )
}
