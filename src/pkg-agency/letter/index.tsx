import { useEffect } from 'react'
import { LetterPage } from '@/features/ticket/agency/LetterPage'
import { recordsPart } from '@/pages/recordsPart'
import { StaffDesk } from '@/pages/workbench/StaffDesk'
import { useDraftOwner } from '@/platform/draft'

/** 监督文书. */
export default function AgencyLetterPage() {
  const owner = useDraftOwner()
  useEffect(() => recordsPart.set('letters'), [])
  return (
    <StaffDesk place="records" page="/pkg-agency/letter/index">
      {(id) => <LetterPage key={`${owner} ${id}`} letterId={id} />}
    </StaffDesk>
  )
}
