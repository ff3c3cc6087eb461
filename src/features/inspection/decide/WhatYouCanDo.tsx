import { callPhone } from '@/platform/phoneCall'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { timeText } from '@/ui/dates'
import { Explained } from '@/ui/glossary/Explained'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import type { Inspection } from '../states'
import { texts } from './texts'

type Props = {
  inspection: Inspection
  onReport: () => void
  /** Leads to the report that the refusal filed by itself; left out where it is not the reader's own. */
  onFiled?: () => void
}

/** What is open to the enterprise in this state, told evenly. */
export function WhatYouCanDo({ inspection, onReport, onFiled }: Props) {
  const { state, office, clocks } = inspection
  const isRefused = refusedStates.includes(state)
  const silentAt = clocks.find(({ kind }) => kind === 'enterpriseSilent')?.dueAt
  return (
    <>
      <SectionTitle>{texts.youCan}</SectionTitle>
      <Cells>
        {state === 'awaitingSecondOfficer' && <Notice>{texts.waiting}</Notice>}
        {state === 'inProgress' && <Notice>{texts.doing}</Notice>}
        {state === 'checkedIn' && (
          <>
            <Cell icon="check" isTop title={texts.bothConfirm} />
            <Cell
              icon="shield"
              isTop
              title={<Explained terms={['office']}>{texts.bothRefuse}</Explained>}
              note={silentAt && texts.silent(timeText(silentAt))}
            />
          </>
        )}
        {state === 'blocked' && (
          <>
            <Cell icon="users" isTop title={texts.change} note={texts.changeNote} />
            <Cell
              icon="shield"
              isTop
              title={<Explained terms={['refusal']}>{texts.mayRefuse}</Explained>}
              note={texts.mayRefuseNote}
            />
          </>
        )}
        {isRefused && onFiled && <Cell icon="flag" title={texts.filed} note={texts.filedNote} onPress={onFiled} />}
        {isRefused && !onFiled && <Notice>{texts.filedByOther}</Notice>}
        <Cell icon="flag" title={reportWords(state)} onPress={onReport} />
        {office?.phone && (
          <Cell
            icon="phone"
            title={texts.call(office.name)}
            note={office.phone}
            onPress={() => callPhone(office.phone ?? '')}
          />
        )}
      </Cells>
    </>
  )
}

const refusedStates: readonly Inspection['state'][] = ['refused', 'closedRefused']

// A refusal is a report already: another one is for another matter.
const reportWords = (state: Inspection['state']) => {
  if (state === 'blocked') return texts.report
  return refusedStates.includes(state) ? texts.reportOther : texts.reportHere
}
