import { type FC, useState } from 'react'
import { type AgencyDisputeState, agencyDisputeMatters, agencyDisputeStates } from '@/contracts/agencyDisputeLists'
import { agencyRoles, bureauRoles } from '@/contracts/roles'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { goSignIn } from '@/platform/signIn'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { PageError } from '@/ui/PageError'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { StatusTag } from '@/ui/StatusTag'
import { DisputeSheet } from './DisputeSheet'
import { DisputeWay } from './DisputeWay'
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

/** One dispute: what it is about, both opinions, what came of it; what may be done comes from the server. */
export function Dispute({ disputeId, paperCells: PaperRows }: { disputeId: string; paperCells: PaperCells }) {
  const [chosen, setChosen] = useState<DisputeAction>()
  const { data, error, refetch } = useQuery<DisputeView>({
    queryKey: ['oversight', 'agencyDisputeShow', { disputeId }],
    queryFn: () => api.oversight.agencyDisputeShow({ disputeId }),
  })
  if (error?.code === 'NOT_SIGNED_IN') goSignIn()
  const names = (data?.actions ?? []).map(({ event }) => event).filter(isDisputeAction)
  const primary = data?.actions.find(({ isPrimary }) => isPrimary)?.event
  const main = names.find((name) => name === primary)
  const footer = main && (
    <BottomBar>
      <Button kind="primary" onPress={() => setChosen(main)}>
        {texts.forms[main].title}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.onePage} footer={footer}>
      {!data && (error ? <PageError error={error} onRetry={refetch} roles={disputeReaders} /> : <Skeleton />)}
      {data && (
        <>
          <Head dispute={data} />
          <Words title={texts.facts}>{data.facts}</Words>
          <Words title={texts.opinionOf(data.firstAgencyName)}>{data.firstOpinion ?? texts.noOpinion}</Words>
          <Words title={texts.opinionOf(data.secondAgencyName)}>{data.secondOpinion ?? texts.noOpinion}</Words>
          {data.agreement && <Agreement dispute={data} agreement={data.agreement} />}
          {data.handling && <Words title={texts.handling}>{data.handling}</Words>}
          {data.decision && <Words title={texts.decision}>{data.decision}</Words>}
          {data.hasDocument && (
            <>
              <SectionTitle>{texts.papers}</SectionTitle>
              <Cells>
                <PaperRows
                  of={texts.paper}
                  formats={formats}
                  fetch={(format) => api.oversight.agencyDisputeDocument({ disputeId, format })}
                />
              </Cells>
            </>
          )}
          <Others names={names.filter((name) => name !== main)} onChoose={setChosen} />
          <SectionTitle>{texts.timeline}</SectionTitle>
          <DisputeWay dispute={data} />
          {!names.length && <Notice>{texts.readOnly}</Notice>}
          {chosen && (
            <DisputeSheet
              key={chosen}
              action={chosen}
              disputeId={disputeId}
              version={data.version}
              initial={initialOf(chosen, data)}
              onClose={() => setChosen(undefined)}
            />
          )}
        </>
      )}
    </Page>
  )
}

const formats = ['pdf', 'docx'] as const

// What was written before is there to be changed.
const written: Partial<Record<DisputeAction, 'ownOpinion' | 'agreement' | 'handling'>> = {
  giveAgencyOpinion: 'ownOpinion',
  recordAgreement: 'agreement',
  draftHandling: 'handling',
}
const initialOf = (action: DisputeAction, dispute: DisputeView) => {
  const name = written[action]
  return name ? (dispute[name] ?? undefined) : undefined
}

const Head = ({ dispute }: { dispute: DisputeView }) => (
  <Cells isSpaced>
    <Block>
      <View className="head-line">
        <StatusTag tone={toneOfDispute[dispute.state]}>{agencyDisputeStates[dispute.state]}</StatusTag>
      </View>
      <View className="strong">{dispute.title}</View>
      {dispute.clock && (
        <View className="due-line">
          <DeadlineBadge clock={dispute.clock} />
        </View>
      )}
    </Block>
    <Cell isKeyValue title={texts.matter} value={agencyDisputeMatters[dispute.matter]} />
    <Cell isKeyValue title={texts.raisedBy} value={dispute.raisedBy} />
    <Cell isKeyValue title={texts.bureau} value={dispute.bureauName} />
  </Cells>
)

const Words = ({ title, children }: { title: string; children: string }) => (
  <>
    <SectionTitle>{title}</SectionTitle>
    <Cells>
      <Block>
        <View className="read">{children}</View>
      </Block>
    </Cells>
  </>
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

const Others = ({ names, onChoose }: { names: DisputeAction[]; onChoose: (name: DisputeAction) => void }) =>
  names.length > 0 && (
    <>
      <SectionTitle>{texts.others}</SectionTitle>
      <Cells>
        {names.map((name) => (
          <Cell key={name} icon="pen" title={texts.forms[name].title} onPress={() => onChoose(name)} />
        ))}
      </Cells>
    </>
  )
