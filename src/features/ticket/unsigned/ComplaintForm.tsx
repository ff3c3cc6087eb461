import type { Outputs } from '@/platform/api'
import { go } from '@/platform/navigation'
import { publicApi } from '@/platform/publicApi'
import { useQuery } from '@/platform/query'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Switch } from '@/ui/Switch'
import { CategoryField } from '../report/CategoryField'
import { FormMistakes } from '../report/FormMistakes'
import type { Category } from '../report/fields'
import { MoreFields } from '../report/MoreFields'
import { StoryFields } from '../report/StoryFields'
import { texts as reportTexts } from '../report/texts'
import { CodeShown } from './CodeShown'
import { KeptNotice } from './KeptNotice'
import { PlaceCells } from './PlaceCells'
import { texts } from './texts'
import { useComplaint } from './useComplaint'

type Form = Outputs['ticket']['unsignedForm']

/** Reporting without signing in: nothing of the session goes with it, and a code is the only way back. */
export function ComplaintForm({ category }: { category?: Category }) {
  const complaint = useComplaint(category && { category })
  const { fields, change, problems, photos, error, isOnline } = complaint
  const list = useQuery<Form>({
    queryKey: ['ticket', 'unsignedForm'],
    queryFn: () => publicApi.ticket.unsignedForm({}),
    staleTime: 600_000,
  })
  if (complaint.filed) return <CodeShown filed={complaint.filed} />
  const footer = (
    <BottomBar>
      <Button kind="primary" onPress={complaint.submit} isBusy={complaint.isSending}>
        {isOnline ? texts.submit : texts.submitOffline}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.page} footer={footer}>
      <Notice icon="shield" title={texts.whoTitle}>
        <View>{texts.whoText}</View>
        <View>{texts.insiderText}</View>
      </Notice>
      <FormMistakes problems={problems} />
      {error && (
        <View id="complaintFailure">
          <Notice tone="bad" title={error.code === 'CLIENT_ID_REUSED' ? texts.spent : undefined} isAlert>
            {error.code === 'CLIENT_ID_REUSED' ? texts.spentText : error.message}
          </Notice>
        </View>
      )}
      {complaint.hasNoRandom && (
        <Notice tone="bad" isAlert>
          {texts.noRandom}
        </Notice>
      )}
      {!isOnline && (
        <Notice tone="warn" icon="nonet" title={texts.offline}>
          {fields.isWaiting ? texts.waiting : texts.offlineText}
        </Notice>
      )}
      {list.error && !list.data && isOnline && (
        <Notice tone="warn" link={{ text: texts.retry, onPress: () => void list.refetch() }}>
          {texts.loadFailed}
        </Notice>
      )}
      {fields.isWaiting && isOnline && !error && !photos.isComplete && (
        <Notice icon="clock">{reportTexts.waitingPhotos}</Notice>
      )}
      <KeptNotice complaint={complaint} />
      <Cells isSpaced>
        <Cell
          icon="search"
          title={texts.begun}
          note={texts.begunNote}
          onPress={() => go('/pkg-public/dialogue/index')}
        />
      </Cells>
      <CategoryField value={fields.category} onChange={(category) => change({ category })} error={problems.category} />
      <PlaceCells form={list.data} fields={fields} onChange={change} problems={problems} />
      <StoryFields
        value={fields.content}
        onChange={change}
        onLeave={complaint.check}
        problems={problems}
        photos={photos}
      />
      <Cells isSpaced>
        <Switch
          title={texts.insider}
          note={texts.insiderNote}
          isOn={fields.isInsider}
          onChange={(isInsider) => change({ isInsider })}
        />
        <Switch
          title={reportTexts.onBehalf}
          note={reportTexts.onBehalfNote}
          isOn={fields.isOnBehalf}
          onChange={(isOnBehalf) => change({ isOnBehalf })}
        />
      </Cells>
      <MoreFields fields={fields} onChange={change} onLeave={complaint.check} problems={problems} />
      <View className="note under">
        {list.data && <View>{texts.goesTo(list.data.acceptDays)}</View>}
        <View>{texts.codeSoon}</View>
      </View>
    </Page>
  )
}
