import type { FC } from 'react'
import {
  type AgencyDisputeState,
  agencyDisputeMatters,
  agencyDisputePapers,
  agencyDisputeStates,
} from '@/contracts/agencyDisputeLists'
import { agencyRoles, bureauRoles } from '@/contracts/roles'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { RecordFrame, RecordHead, Words } from '../RecordFrame'
import { DisputeSheet } from './DisputeSheet'
import { DisputeWay } from './DisputeWay'
import type { FileCells, FileField } from './files'
import { type DisputeAction, isDisputeAction } from './forms'
import { texts } from './texts'
import { toneOfDispute } from './tones'

/** One dispute as its page reads it. */
export type DisputeView = Outputs['oversight']['agencyDisputeShow']

type Paper = Outputs['oversight']['agencyDisputeDocument']

/** Rows that download a paper, which belong to another feature: the page hands them in. */
export type PaperCells = FC<{
  of: string
  formats: readonly Paper['format'][]
  fetch: (format: Paper['format']) => Promise<Paper>
}>

/** Who has a part in disputes between agencies. */
export const disputeReaders = [...agencyRoles, ...bureauRoles, 'governmentApprover'] as const

type Props = { disputeId: string; paperCells: PaperCells; fileField: FileField; fileCells: FileCells }

/** One dispute: what it is about, both opinions, what came of it. */
export function Dispute({ disputeId, paperCells: PaperRows, fileField, fileCells: Files }: Props) {
  const query = useQuery<DisputeView>({
    queryKey: ['oversight', 'agencyDisputeShow', { disputeId }],
    queryFn: () => api.oversight.agencyDisputeShow({ disputeId }),
  })
  const sheet = (action: DisputeAction, dispute: DisputeView, onClose: () => void) => (
    <DisputeSheet
      key={action}
      action={action}
      disputeId={disputeId}
      title={wordsFor(dispute).forms[action].title}
      version={dispute.version}
      standing={standingFor(action, dispute)}
      fileField={fileField}
      onClose={onClose}
    />
  )
  return (
    <RecordFrame
      words={wordsFor(query.data)}
      roles={disputeReaders}
      query={query}
      isAction={isDisputeAction}
      sheet={sheet}
    >
      {(dispute, others) => (
        <>
          <Head dispute={dispute} />
          <Words title={texts.facts}>{dispute.facts}</Words>
          <Words title={texts.opinionOf(dispute.firstAgencyName)} below={<Files attachments={dispute.firstFiles} />}>
            {dispute.firstOpinion ?? texts.noOpinion}
          </Words>
          <Words title={texts.opinionOf(dispute.secondAgencyName)} below={<Files attachments={dispute.secondFiles} />}>
            {dispute.secondOpinion ?? texts.noOpinion}
          </Words>
          {dispute.agreement && <Agreement dispute={dispute} agreement={dispute.agreement} />}
          {dispute.handling && <Words title={texts.handling}>{dispute.handling}</Words>}
          {dispute.decision && <Words title={texts.decision}>{dispute.decision}</Words>}
          {dispute.papers.length > 0 && (
            <>
              <SectionTitle>{texts.papers}</SectionTitle>
              <Cells>
                {dispute.papers.map((paper) => (
                  <PaperRows
                    key={paper}
                    of={agencyDisputePapers[paper]}
                    formats={formats}
                    fetch={(format) => api.oversight.agencyDisputeDocument({ disputeId, paper, format })}
                  />
                ))}
              </Cells>
            </>
          )}
          {others}
          <SectionTitle>{texts.timeline}</SectionTitle>
          <DisputeWay dispute={dispute} />
          {!dispute.actions.some(({ event }) => isDisputeAction(event)) && <Notice>{texts.readOnly}</Notice>}
        </>
      )}
    </RecordFrame>
  )
}

const formats = ['pdf', 'docx'] as const

// What was written before is there to be changed, or to be said yes to.
const written: Partial<Record<DisputeAction, 'ownOpinion' | 'agreement' | 'handling'>> = {
  giveAgencyOpinion: 'ownOpinion',
  recordAgreement: 'agreement',
  confirmAgreement: 'agreement',
  draftHandling: 'handling',
  proposeHandling: 'handling',
}
const standingFor = (action: DisputeAction, dispute: DisputeView) => {
  const name = written[action]
  return name ? (dispute[name] ?? undefined) : undefined
}

const { forms } = texts
const changing = {
  ...texts,
  forms: { ...forms, giveAgencyOpinion: { ...forms.giveAgencyOpinion, title: texts.changeOpinion } },
}
const wordsFor = (dispute?: DisputeView) => (dispute?.ownOpinion ? changing : texts)

const Head = ({ dispute }: { dispute: DisputeView }) => (
  <RecordHead
    tone={toneOfDispute[dispute.state]}
    state={agencyDisputeStates[dispute.state]}
    title={dispute.title}
    clock={dispute.clock}
  >
    <Cell isKeyValue title={texts.matter} value={agencyDisputeMatters[dispute.matter]} />
    <Cell isKeyValue title={texts.raisedBy} value={dispute.raisedBy} />
    <Cell isKeyValue title={texts.bureau} value={dispute.bureauName} />
  </RecordHead>
)

// What was recorded stays to be read; whether it holds is another matter.
const agreementWords: Partial<Record<AgencyDisputeState, string>> = {
  confirming: texts.agreementAsked,
  agreed: texts.agreement,
}

const Agreement = ({ dispute, agreement }: { dispute: DisputeView; agreement: string }) => {
  const { state, firstAgencyName, secondAgencyName, hasFirstConfirmed, hasSecondConfirmed } = dispute
  const title = agreementWords[state]
  return (
    <>
      <SectionTitle>{title ?? (wasRefused(dispute) ? texts.agreementFailed : texts.agreementDropped)}</SectionTitle>
      <Cells>
        <Block>
          <View className="read">{agreement}</View>
          {title && <View className="note">{saidYes(firstAgencyName, hasFirstConfirmed)}</View>}
          {title && <View className="note">{saidYes(secondAgencyName, hasSecondConfirmed)}</View>}
        </Block>
      </Cells>
    </>
  )
}

// The newest word on what was recorded last: nobody may have said no before it was given up.
const wasRefused = ({ timeline }: DisputeView) =>
  timeline.find(({ event }) => event === 'refuseAgreement' || event === 'recordAgreement')?.event === 'refuseAgreement'

const saidYes = (agency: string, hasConfirmed: boolean) =>
  hasConfirmed ? texts.hasConfirmed(agency) : texts.notConfirmed(agency)
