import { useState } from 'react'
import { type AgencyDisputeMatter, agencyDisputeMatterKeys, agencyDisputeMatters } from '@/contracts/agencyDisputeLists'
import { type ApiError, api, type Inputs } from '@/platform/api'
import { useDraft } from '@/platform/draft'
import { forgetPhotos } from '@/platform/keptPhotos'
import { useSession } from '@/platform/session'
import { useCommand } from '@/platform/useCommand'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { FieldError } from '@/ui/FieldError'
import { FormSheet } from '@/ui/FormSheet'
import { InputCell } from '@/ui/InputCell'
import { RadioCells } from '@/ui/RadioCells'
import { SectionTitle } from '@/ui/SectionTitle'
import { TextArea } from '@/ui/TextArea'
import type { AgencyList } from '../AboutCells'
import { FilePart } from './FilePart'
import { type FileField, idsOf, type KeptFile, unsentIn } from './files'
import { raisingFields, shortIn } from './forms'
import { texts } from './texts'

type Agency = { id: string; name: string }
type Fields = {
  first?: Agency
  second?: Agency
  matter?: AgencyDisputeMatter
  title: string
  facts: string
  opinion: string
  files: KeptFile[]
}
type Raised = Omit<Inputs['oversight']['raiseAgencyDispute'], 'clientId'>

const { raising, fields } = texts
const matters = agencyDisputeMatterKeys.map((key) => ({ key, text: agencyDisputeMatters[key] }))
const titleField = { fewest: 5 }

type Props = {
  /** A bureau names both agencies and speaks for neither. */
  isBureau: boolean
  agencyList: AgencyList
  fileField: FileField
  onClose: () => void
  onDone: (disputeId: string) => void
}

/** A new dispute; what was typed stays on the device until it is raised. */
export function RaiseSheet({ isBureau, agencyList: AgencySheet, fileField, onClose, onDone }: Props) {
  const draft = useDraft<Fields>('agencyDispute.raise', { title: '', facts: '', opinion: '', files: [] })
  const [isTried, setTried] = useState(false)
  const [asked, setAsked] = useState<'first' | 'second'>()
  const own = useSession()?.active?.unit
  const refused = (failure: ApiError): never => {
    const { status, code } = failure
    if (status >= 400 && status < 500 && code !== 'NOT_SIGNED_IN') draft.renewId()
    throw failure
  }
  const command = useCommand<Raised, { disputeId: string }>({
    // Under the id of what was typed: after a lost answer a form opened anew raises nothing twice.
    send: (input) => api.oversight.raiseAgencyDispute({ ...input, clientId: draft.clientId }).catch(refused),
    done: raising.done,
    onDone: ({ disputeId }) => {
      void forgetPhotos(files.map(({ key }) => key))
      draft.clear()
      onDone(disputeId)
    },
  })
  const { first, second, matter, title, facts, opinion, files } = draft.fields
  const areas = raisingFields.filter(({ name }) => !isBureau || name !== 'opinion')
  const mistakes = mistakesIn(draft.fields, isBureau)
  const problems: Record<string, string | undefined> = { ...(isTried ? mistakes : {}), ...command.problems }
  const run = () => {
    setTried(true)
    if (!second || !matter || Object.values(mistakes).some(Boolean)) return
    const said = isBureau ? { agencyId: first?.id } : { opinion, attachmentIds: idsOf(files) }
    command.run({ ...said, otherAgencyId: second.id, matter, title, facts })
  }
  return (
    <FormSheet
      title={isBureau ? texts.register : texts.raise}
      onClose={onClose}
      verb={isBureau ? raising.verbOfBureau : raising.verb}
      onSend={run}
      isBusy={command.isRunning}
      problem={command.error?.message}
    >
      <View className="note under">{isBureau ? raising.bureauIntro : raising.agencyIntro}</View>
      <Cells isSpaced>
        {isBureau && (
          <Cell
            id="agencyId"
            isKeyValue
            title={raising.first}
            value={first?.name ?? raising.choose}
            error={problems.agencyId}
            onPress={() => setAsked('first')}
          />
        )}
        <Cell
          id="otherAgencyId"
          isKeyValue
          title={raising.second}
          value={second?.name ?? raising.choose}
          error={problems.otherAgencyId}
          onPress={() => setAsked('second')}
        />
      </Cells>
      <SectionTitle>{texts.matter}</SectionTitle>
      <RadioCells
        label={texts.matter}
        options={matters}
        value={matter}
        onChange={(picked) => draft.change({ matter: picked })}
      />
      <View id="matter" className="under-field">
        <FieldError error={problems.matter} />
      </View>
      <Cells isSpaced>
        <InputCell
          id="title"
          label={fields.title}
          placeholder={fields.titleHint}
          maxLength={60}
          value={title}
          onChange={(words) => draft.change({ title: words })}
          error={problems.title}
        />
      </Cells>
      {areas.map(({ name, label, hint, most }) => (
        <View key={name}>
          <SectionTitle>{label}</SectionTitle>
          <Cells>
            <TextArea
              id={name}
              label={label}
              placeholder={hint}
              most={most}
              value={name === 'facts' ? facts : opinion}
              onChange={(words) => draft.change(name === 'facts' ? { facts: words } : { opinion: words })}
              error={problems[name]}
            />
          </Cells>
        </View>
      ))}
      {!isBureau && (
        <FilePart
          field={fileField}
          files={files}
          onChange={(change) => draft.change((now) => ({ files: change(now.files) }))}
          error={problems.attachmentIds}
        />
      )}
      <View className="note under">{raising.kept}</View>
      <AgencySheet
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        without={isBureau ? (asked === 'first' ? second : first)?.name : own}
        onPick={(picked) => picked && draft.change(asked === 'first' ? { first: picked } : { second: picked })}
      />
    </FormSheet>
  )
}

const mistakesIn = ({ first, second, matter, ...words }: Fields, isBureau: boolean) => ({
  agencyId: isBureau && !first ? raising.chooseAgency : undefined,
  otherAgencyId: second ? (isBureau && first?.id === second.id ? raising.same : undefined) : raising.chooseAgency,
  matter: matter ? undefined : raising.chooseMatter,
  title: shortIn(titleField, words.title),
  facts: shortIn({ fewest: 10 }, words.facts),
  opinion: isBureau ? undefined : shortIn({ fewest: 10 }, words.opinion),
  attachmentIds: isBureau ? undefined : unsentIn(words.files),
})
