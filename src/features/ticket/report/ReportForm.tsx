import { type ReactNode, useEffect } from 'react'
import { confirm } from '@/platform/feedback'
import { useOnline } from '@/platform/network'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cells } from '@/ui/Cells'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { agencyOf } from './agencyOf'
import { BehalfCell } from './BehalfCell'
import { CategoryField } from './CategoryField'
import { Destination } from './Destination'
import { FactCells, factsOf } from './FactCells'
import { FormNotices } from './FormNotices'
import { type Category, type Confidentiality, storyWordsOf, toldBy } from './fields'
import { HandedOver } from './HandedOver'
import { MoreFields } from './MoreFields'
import { moveWords } from './moveWords'
import { PrivacyFields } from './PrivacyFields'
import { type OtherRoles, ReportAs } from './ReportAs'
import { SimilarOwn } from './SimilarOwn'
import { StoryFields } from './StoryFields'
import { SubmittedState } from './SubmittedState'
import { texts } from './texts'
import { useReport } from './useReport'

type Props = {
  draftName?: string
  inspectionId?: string
  agencyId?: string
  category?: Category | ''
  happenedOn?: string
  /** How secret the report was after which this happened: this one begins with the same. */
  confidentiality?: Confidentiality
  /** How the words begin. */
  content?: string
  otherRoles?: OtherRoles
  /** What stands below the receipt. */
  afterwards?: ReactNode
}

const noOther: OtherRoles = { assignments: [], take: async () => false }

/** Reporting what was wrong, in two minutes; what is typed stays on the phone until it was taken. */
export function ReportForm(props: Props) {
  const {
    draftName,
    inspectionId,
    agencyId,
    category = '',
    happenedOn = '',
    confidentiality,
    content = '',
    otherRoles = noOther,
    afterwards,
  } = props
  const fieldsGiven = { category, happenedOn, content, ...(confidentiality && { confidentiality }) }
  const report = useReport(draftName ?? inspectionId, { fields: fieldsGiven, told: toldBy({ inspectionId, agencyId }) })
  const { draft, fields, change, photos, problems, submit, isSending } = report
  const isOnline = useOnline()
  // A new report about an inspection begins with what the inspection tells.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened.
  useEffect(() => {
    if (inspectionId && !fields.inspection) void factsOf(inspectionId).then((facts) => draft.change(facts))
    else if (agencyId && !fields.agency) void agencyOf(agencyId).then((agency) => agency && draft.change({ agency }))
  }, [])
  if (report.submitted) return <SubmittedState submitted={report.submitted} afterwards={afterwards} />
  if (report.handedOver) return <HandedOver clientId={report.handedOver} />

  const clear = async () => {
    const isSure = await confirm({ title: texts.clearAsk, text: texts.clearText, yes: texts.clearYes })
    if (isSure) report.clear()
  }
  const footer = (
    <BottomBar>
      {fields.isWaiting && !isSending && (
        <Button isNarrow onPress={report.stopWaiting}>
          {texts.stop}
        </Button>
      )}
      <Button kind="primary" onPress={submit} isBusy={isSending}>
        {isOnline ? texts.submit : texts.submitOffline}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.page} footer={footer}>
      <FormNotices report={report} isOnline={isOnline} onClear={clear} />
      {confidentiality && (
        <Notice icon="shield" title={texts.sinceTitles[confidentiality]}>
          {texts.since}
        </Notice>
      )}
      <CategoryField
        value={fields.category}
        onChange={(next) => change({ category: next })}
        error={problems.category}
      />
      <FactCells fields={fields} onChange={change} onLeave={report.check} problems={problems} />
      <StoryFields
        // A request whose words are given is no question.
        words={content ? texts : storyWordsOf(fields)}
        value={fields.content}
        onChange={change}
        onLeave={report.check}
        problems={problems}
        photos={photos}
        voice={{ recorder: report.recorder, confidentiality: fields.confidentiality }}
      />
      <MoreFields fields={fields} onChange={change} onLeave={report.check} problems={problems} />
      <PrivacyFields fields={fields} onChange={change} />
      <Cells>
        <ReportAs otherRoles={otherRoles} onTaken={() => moveWords(draft)} />
        <BehalfCell fields={fields} onChange={change} problems={problems} />
      </Cells>
      <SimilarOwn similar={report.similar} photos={photos} onAdd={report.addToSimilar} />
      <Destination fields={fields} />
    </Page>
  )
}
