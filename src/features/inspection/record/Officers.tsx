import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { momentText, monthText } from '@/ui/dates'
import { Text, View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { StatusTag } from '@/ui/StatusTag'
import { type Inspection, isCounted } from '../states'
import { texts } from './texts'
import { verdictOf } from './verdict'

type Officer = Inspection['officers'][number]

/** Who came, with each certificate as it was when it was scanned, and what follows from it. */
export function Officers({ inspection }: { inspection: Inspection }) {
  const verdict = verdictOf(inspection)
  const at = momentText(inspection.startedAt)
  return (
    <>
      <SectionTitle>{texts.who}</SectionTitle>
      <Cells>
        <Cell
          title={inspection.agency.name}
          isStrong
          note={isCounted(inspection) ? texts.scannedAt(at) : texts.scannedOnly(at)}
        />
        {inspection.officers.map((officer) => (
          <OfficerRow key={officer.certificateNumber} officer={officer} />
        ))}
        {verdict && (
          <Notice tone={verdict.tone} title={verdict.title}>
            {verdict.text}
          </Notice>
        )}
      </Cells>
    </>
  )
}

function OfficerRow({ officer }: { officer: Officer }) {
  const isValid = officer.certificateState === 'valid'
  return (
    <Cell
      icon="idcard"
      isTop
      title={officer.isMe ? `${officer.name}${texts.me}` : officer.name}
      badge={<StatusTag tone={isValid ? 'ok' : 'bad'}>{texts.certificates[officer.certificateState]}</StatusTag>}
      note={
        <>
          <Text className="nb">{texts.certificate(officer.certificateNumber)}</Text>{' '}
          {isValid && <Text className="nb">{texts.until(monthText(officer.validUntil))}</Text>}
          {!isValid && <View>{texts.standBy}</View>}
        </>
      }
    />
  )
}
