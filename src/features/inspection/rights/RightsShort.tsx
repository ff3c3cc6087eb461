import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { texts } from './texts'

type Props = {
  onAll: () => void
  /** Opens what a certificate is; not where the page explains it already. */
  onCertificate?: () => void
}

/** Three rights that matter at the door; all of them are one tap away. */
export const RightsShort = ({ onAll, onCertificate }: Props) => (
  <>
    <SectionTitle link={{ text: texts.all, onPress: onAll }}>{texts.title}</SectionTitle>
    <Cells>
      <Cell icon="shield" isTop title={texts.certificate} note={onCertificate && texts.about} onPress={onCertificate} />
      <Cell icon="chat" isTop title={texts.explain} />
      <Cell icon="star" isTop title={texts.rate} />
    </Cells>
  </>
)
