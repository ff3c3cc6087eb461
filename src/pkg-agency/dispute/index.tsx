import { Dispute } from '@/features/oversight/disputes/Dispute'
import { Evidence, EvidenceField } from '@/features/ticket/attach/Evidence'
import { DownloadCells } from '@/features/ticket/letters/DownloadCells'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useDraftOwner } from '@/platform/draft'
import { useParams } from '@/platform/navigation'

/** 部门争议. */
export default function DisputePage() {
  const { id = '' } = useParams()
  const owner = useDraftOwner()
  return (
    <StaffDesk place="home">
      {() => (
        <Dispute
          key={`${owner} ${id}`}
          disputeId={id}
          paperCells={DownloadCells}
          fileField={EvidenceField}
          fileCells={Evidence}
        />
      )}
    </StaffDesk>
  )
}
