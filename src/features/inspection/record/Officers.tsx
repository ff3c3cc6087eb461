import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { momentText, monthText } from '@/ui/dates'
import { Explained } from '@/ui/glossary/Explained'
import { Notice } from '@/ui/Notice'
import { OfficerRow } from '@/ui/OfficerRow'
import { SectionTitle } from '@/ui/SectionTitle'
import { type Inspection, isCounted } from '../states'
import { texts } from './texts'
import { verdictOf } from './verdict'

/** Who came, with each certificate as it was when it was scanned, and what follows from it. */
export function Officers({ inspection }: { inspection: Inspection }) {
  const verdict = verdictOf(inspection)
  const firstInvalid = inspection.officers.findIndex(({ certificateState }) => certificateState !== 'valid')
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
        {inspection.officers.map((officer, place) => (
          <OfficerRow
            key={officer.certificateNumber}
            name={officer.isMe ? `${officer.name}${texts.me}` : officer.name}
            state={officer.certificateState}
            number={
              <Explained terms={place === 0 ? ['certificate'] : []}>
                {texts.certificate(officer.certificateNumber)}
              </Explained>
            }
            {...(officer.certificateState === 'valid'
              ? { until: texts.until(monthText(officer.validUntil)) }
              : {
                  consequence: <Explained terms={place === firstInvalid ? ['standBy'] : []}>{texts.standBy}</Explained>,
                })}
          />
        ))}
        {verdict && (
          <Notice tone={verdict.tone} title={verdict.title}>
            <Explained terms={['twoOfficers']}>{verdict.text}</Explained>
          </Notice>
        )}
      </Cells>
    </>
  )
}
