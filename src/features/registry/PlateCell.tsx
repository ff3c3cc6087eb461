import { api } from '@/platform/api'
import { openDocument } from '@/platform/document'
import { toast } from '@/platform/feedback'
import { useMutation } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { texts } from './texts'

/** The enterprise's own plate as a PDF to print. */
export function PlateCell() {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (_: undefined) => openDocument(await api.registry.plate({})),
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
