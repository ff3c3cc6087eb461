import type { Outputs } from '@/platform/api'
import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { Evidence } from '../attach/Evidence'
import { texts } from './texts'

type Props = { attachments: Outputs['ticket']['agencyShow']['attachments'] }

/** What the bureau passed on to an agency; nothing when it passed nothing. */
export const Given = ({ attachments }: Props) =>
  attachments.length > 0 && (
    <>
      <SectionTitle>{texts.given}</SectionTitle>
      <Cells>
        <Evidence attachments={attachments} />
      </Cells>
    </>
  )
