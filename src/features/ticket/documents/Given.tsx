import type { Outputs } from '@/platform/api'
import { Block, Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { Photos } from '../photos/Photos'
import { Documents } from './Documents'
import { texts } from './texts'

type Props = { attachments: Outputs['ticket']['agencyShow']['attachments'] }

/** What the bureau passed on to an agency; nothing when it passed nothing. */
export const Given = ({ attachments }: Props) =>
  attachments.length > 0 && (
    <>
      <SectionTitle>{texts.given}</SectionTitle>
      <Cells>
        {attachments.some(({ kind }) => kind === 'photo') && (
          <Block>
            <Photos attachments={attachments} />
          </Block>
        )}
        <Documents attachments={attachments} />
      </Cells>
    </>
  )
