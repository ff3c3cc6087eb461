import { useState } from 'react'
import { api } from '@/platform/api'
import { newClientId } from '@/platform/clientId'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { CommandFailure } from '../CommandFailure'
import { useInspectionCommand } from '../inspection'
import type { Inspection } from '../states'
import { RefuseSheet } from './RefuseSheet'
import { texts } from './texts'

/** Confirm or refuse, side by side; shown only while the server allows either. */
export function DecideBar({ inspection }: { inspection: Inspection }) {
  const { inspectionId, version, actions } = inspection
  const [isRefusing, setRefusing] = useState(false)
  const [clientId] = useState(newClientId)
  const { mutate, isPending, error } = useInspectionCommand(() =>
    api.inspection.confirm({ clientId, inspectionId, version }),
  )
  const canConfirm = actions.includes('enterpriseConfirm')
  const canRefuse = actions.includes('enterpriseRefuse')
  if (!canConfirm && !canRefuse) return null
  return (
    <>
      <CommandFailure error={error} offline={texts.offline} />
      <BottomBar>
        {canRefuse && (
          <Button isNarrow onPress={() => setRefusing(true)}>
            {texts.refuse}
          </Button>
        )}
        {canConfirm && (
          <Button kind="primary" isBusy={isPending} busyText={texts.confirmBusy} onPress={() => mutate(undefined)}>
            {texts.confirm}
          </Button>
        )}
      </BottomBar>
      <RefuseSheet inspection={inspection} isOpen={isRefusing} onClose={() => setRefusing(false)} />
    </>
  )
}
