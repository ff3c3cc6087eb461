import { useState } from 'react'
import type { ApiError, Inputs, Outputs } from '@/platform/api'
import { confirm } from '@/platform/feedback'
import { publicApi } from '@/platform/publicApi'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { SectionTitle } from '@/ui/SectionTitle'
import { ActionSheet } from '../action/ActionSheet'
import { type ActionName, actionForms } from '../action/forms'
import { OtherActions } from '../action/OtherActions'
import { Exchanges } from '../record/Exchanges'
import { Messages } from '../record/Messages'
import { RecordTimeline } from '../record/RecordTimeline'
import { ReplyBlock } from '../record/ReplyBlock'
import { actionsOf } from '../reporter/actionsOf'
import { Head } from '../reporter/Head'
import { isTold, StateNotice } from '../reporter/StateNotice'
import { TakenUp } from '../reporter/TakenUp'
import { texts as listTexts } from '../texts'
import { draftPlace, nobody } from './draftPlace'
import { keptWordsOf } from './keptWords'
import { ReceiptBlock } from './ReceiptBlock'
import { texts } from './texts'
import { WatchBlock } from './WatchBlock'

type Ticket = Outputs['ticket']['dialogue']
type Holder = { number: string; code: string }

type Props = {
  holder: Holder
  ticket: Ticket
  isLoading: boolean
  error: ApiError | undefined
  /** Reads it again, or another report that the same code opens. */
  onReload: (number?: string) => void
  onClose: () => void
}

/** A report as the holder of its code follows it: what is his, what happens next and by when, and what he may do. */
export function DialogueRecord({ holder, ticket, isLoading, error, onReload, onClose }: Props) {
  const [chosen, setChosen] = useState<ActionName>()
  const names = actionsOf(ticket)
  // What waits for him; otherwise to say more, and never a withdrawal.
  const main = ticket.actions.some(({ isPrimary }) => isPrimary)
    ? names[0]
    : names.find((name) => name === 'addToReport')
  const { reply } = ticket
  // The page promises that nothing of it stays here.
  const close = async () => {
    const numbers = [holder.number, ...ticket.splits.map(({ number }) => number)]
    const kept = keptWordsOf(numbers.map((number) => ({ number, code: holder.code })))
    if (kept.isWritten && !(await confirm(texts.dropUnsent))) return
    kept.forget()
    onClose()
  }
  const footer = (
    <BottomBar>
      <Button isNarrow={Boolean(main)} onPress={() => onReload()} isBusy={isLoading}>
        {texts.refresh}
      </Button>
      {main && (
        <Button kind="primary" onPress={() => setChosen(main)}>
          {actionForms[main].words.title}
        </Button>
      )}
    </BottomBar>
  )
  return (
    <Page title={texts.dialogue} footer={footer}>
      {error && (
        <Notice tone="bad" isAlert>
          {error.message}
        </Notice>
      )}
      <Head ticket={{ ...ticket, confidentiality: 'hiddenFromAgency' }} isTold={isTold(ticket)} />
      <StateNotice ticket={ticket} />
      {ticket.isLookedBackAt && (
        <Notice icon="search" title={texts.lookBack}>
          {texts.lookBackText}
        </Notice>
      )}
      {reply && <ReplyBlock reply={reply} earlier={ticket.earlierReplies} />}
      {ticket.protection.prompts.some(({ answer }) => answer === null) && (
        <WatchBlock holder={holder} version={ticket.version} onDone={() => onReload()} />
      )}
      <TakenUp handledAt={ticket.protection.handledAt} />
      <Exchanges exchanges={ticket.exchanges} reader="reporter" />
      <Messages messages={ticket.messages} reader="reporter" />
      <RecordTimeline ticket={ticket} reader="reporter" />
      <Own ticket={ticket} />
      <ReceiptBlock receipt={ticket.receipt} />
      {ticket.splits.length > 0 && (
        <>
          <SectionTitle>{texts.splits}</SectionTitle>
          <Cells>
            {ticket.splits.map(({ number, title, state }) => (
              <Cell
                key={number}
                title={title}
                note={texts.splitNote(number, listTexts.reporterStates[state])}
                onPress={() => onReload(number)}
              />
            ))}
          </Cells>
        </>
      )}
      <OtherActions names={names.filter((name) => name !== main)} onChoose={setChosen} />
      <Cells isSpaced>
        <Cell icon="lock" title={texts.close} onPress={close} />
      </Cells>
      {chosen && (
        <ActionSheet
          key={chosen}
          subject={{ receipt: holder.number, version: ticket.version }}
          form={actionForms[chosen]}
          above={chosen === 'reporterReply' && <Question ticket={ticket} />}
          draftKey={draftPlace(holder, chosen)}
          draftOwner={nobody}
          uploadCode={holder.code}
          send={(input) => publicApi.ticket.dialogueStep(stepOf(chosen, holder, input))}
          isGone={!names.includes(chosen)}
          onClose={() => setChosen(undefined)}
          onDone={() => {
            setChosen(undefined)
            onReload()
          }}
        />
      )}
    </Page>
  )
}

type Step = Inputs['ticket']['dialogueStep']
type Written = Pick<Step, 'clientId' | 'version'> & {
  answer?: string
  reason?: string
  text?: string
  stars?: number
  attachmentIds?: string[]
}

// The signed-in reporter's forms, in the one shape that the holder of a code sends.
const stepOf = (name: ActionName, { number, code }: Holder, input: object): Step => {
  const { clientId, version, answer, reason, text, stars, attachmentIds } = input as Written
  const event = (eventOf[name] ?? name) as Step['event']
  return { clientId, version, number, code, event, text: answer ?? reason ?? text, stars, attachmentIds }
}

// Forms of their own words for what is one step.
const eventOf: Partial<Record<ActionName, Step['event']>> = {
  passOn: 'originatorInformed',
  confirmLast: 'confirm',
  reopenWithProof: 'reopen',
}

const Question = ({ ticket }: { ticket: Ticket }) => {
  const question = ticket.exchanges.find(({ answer }) => answer === null)?.question
  return (
    question && (
      <>
        <SectionTitle>{texts.actionQuestion}</SectionTitle>
        <Cells>
          <Block>
            <View className="read">{question}</View>
          </Block>
        </Cells>
      </>
    )
  )
}

const Own = ({ ticket: { content, attachments } }: { ticket: Ticket }) => (
  <>
    <SectionTitle>{texts.own}</SectionTitle>
    <Cells>
      <Block>
        <View className="read">{content}</View>
        {attachments.length > 0 && <View className="note">{texts.files(attachments.length)}</View>}
      </Block>
    </Cells>
  </>
)
