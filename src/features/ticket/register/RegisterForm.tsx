import type { LeadSource } from '@/contracts/ticket/leadLists'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { CategoryField } from '../report/CategoryField'
import { FactCells } from '../report/FactCells'
import { FormMistakes } from '../report/FormMistakes'
import { MoreFields } from '../report/MoreFields'
import { StoryFields } from '../report/StoryFields'
import { OriginatorCells } from './OriginatorCells'
import { OriginCells } from './OriginCells'
import { Slip } from './Slip'
import { texts } from './texts'
import { useRegister } from './useRegister'

/** Putting on record what came in on another way; `source` when the page was opened from a box. */
export function RegisterForm({ source }: { source?: LeadSource }) {
  const form = useRegister(source)
  const { fields, change, problems, photos, error, check } = form
  if (form.registered) return <Slip registered={form.registered} onAgain={form.again} />
  const footer = (
    <BottomBar>
      <Button kind="primary" onPress={form.submit} isBusy={form.isSending}>
        {texts.submit}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.page} footer={footer}>
      <View className="note under">
        <View>{texts.intro}</View>
        <View>{texts.notReporter}</View>
      </View>
      <FormMistakes problems={problems} />
      {error && (
        <View id="registerFailure">
          <Notice tone="bad" isAlert>
            {error.message}
          </Notice>
        </View>
      )}
      {form.hasNoRandom && (
        <Notice tone="bad" isAlert>
          {texts.noRandom}
        </Notice>
      )}
      {!form.isOnline && (
        <Notice tone="warn" icon="nonet">
          {texts.offline}
        </Notice>
      )}
      {form.isWaitingForFiles && <Notice icon="clock">{texts.waiting}</Notice>}
      <OriginCells fields={fields} onChange={change} problems={problems} />
      <CategoryField value={fields.category} onChange={(category) => change({ category })} error={problems.category} />
      <FactCells fields={fields} onChange={change} onLeave={check} problems={problems} />
      <StoryFields
        words={texts}
        value={fields.content}
        onChange={change}
        onLeave={check}
        problems={problems}
        photos={photos}
      />
      <OriginatorCells
        confidentiality={fields.confidentiality}
        onLevel={(confidentiality) => change({ confidentiality })}
        originator={form.originator}
        onChange={form.setOriginator}
        onLeave={check}
        problems={problems}
      />
      <MoreFields fields={fields} onChange={change} onLeave={check} problems={problems} />
    </Page>
  )
}
