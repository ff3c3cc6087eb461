import { Fragment } from 'react'
import { measureKinds, personnelSteps } from '@/contracts/ticket/measureLists'
import { type TicketState, ticketStates } from '@/contracts/ticket/states'
import type { Outputs } from '@/platform/api'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { dayText, shortDayText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Moment } from '@/ui/Moment'
import { SectionTitle } from '@/ui/SectionTitle'
import { Evidence } from '../attach/Evidence'
import { LetterCells } from '../letter/LetterCells'
import { texts as letterTexts } from '../letter/texts'
import { openTicket } from '../OfficeRow'
import { texts } from './texts'

type Ticket = Outputs['ticket']['officeShow']
type Voice = Ticket['merged'][number]

/** What belongs to the same matter: into which it was merged, who else spoke of it, what it was split from. */
export const Voices = ({ ticket: { mergedInto, merged, splitFrom } }: { ticket: Ticket }) => (
  <>
    {mergedInto && <Linked title={texts.mergedInto} voices={[mergedInto]} />}
    {merged.length > 0 && <Linked title={texts.voices(merged.length + 1)} voices={merged} />}
    {splitFrom && <Linked title={texts.splitFrom} voices={[splitFrom]} />}
  </>
)

const Linked = ({ title, voices }: { title: string; voices: Voice[] }) => (
  <>
    <SectionTitle>{title}</SectionTitle>
    <Cells>
      {voices.map((voice) => (
        <Cell
          key={voice.ticketId}
          isOnPaper
          icon="merge"
          title={voice.title}
          note={[voice.receiptNumber, ticketStates[voice.state as TicketState]].join('·')}
          onPress={() => openTicket(voice.ticketId)}
        />
      ))}
    </Cells>
  </>
)

/** Every letter of a ticket, the newest first. */
export const Letters = ({ ticket: { letters, letterTerm } }: { ticket: Ticket }) =>
  letters.length > 0 && (
    <>
      <SectionTitle>{letterTexts.letters}</SectionTitle>
      {[...letters].reverse().map((letter) => (
        <LetterCells key={`${letter.letterId} ${letter.state === 'draft'}`} letter={letter} unit={letterTerm.unit} />
      ))}
    </>
  )

/** Measures that were taken, the reporter's stars for those who may know them, and the look back after closing. */
export const Measures = ({ ticket: { measures, handlingStars, lookBack } }: { ticket: Ticket }) => (
  <>
    {measures.length > 0 && (
      <>
        <SectionTitle>{texts.measures}</SectionTitle>
        <Cells>
          {measures.map(({ kind, amountYuan, personnel, text, heldOn, recordedAt, recordedBy }, place) => (
            <Block key={recordedAt} hasLine={place > 0}>
              <View className="strong">
                {[
                  measureKinds[kind],
                  personnel && personnelSteps[personnel],
                  amountYuan !== null && texts.yuan(amountYuan),
                ]
                  .filter(Boolean)
                  .join('·')}
              </View>
              <View className="read">{text}</View>
              <View className="note">{texts.measured(shortDayText(heldOn), recordedBy)}</View>
            </Block>
          ))}
        </Cells>
      </>
    )}
    {handlingStars !== null && (
      <Cells isSpaced>
        <Cell isKeyValue title={texts.handlingStars} value={texts.stars(handlingStars)} />
      </Cells>
    )}
    {lookBack && (
      <>
        <SectionTitle>{texts.lookBack}</SectionTitle>
        <Cells>
          {lookBack.result === null ? (
            <Cell isKeyValue title={texts.lookBackDue} value={dayText(lookBack.dueAt)} />
          ) : (
            <Block>
              <View className="strong">{texts.lookBackResults[lookBack.result]}</View>
              <View className="read">{lookBack.text}</View>
            </Block>
          )}
        </Cells>
      </>
    )}
  </>
)

const courtEvents = ['suspendByLitigation', 'resume', 'closeByJudgment'] as const

/** What proves that it went to court, and how it ended there. */
export const CourtPapers = ({ ticket: { courtPapers, confidentiality } }: { ticket: Ticket }) =>
  courtEvents
    .map((step) => ({ step, papers: courtPapers.filter(({ event }) => event === step) }))
    .filter(({ papers }) => papers.length > 0)
    .map(({ step, papers }) => (
      <Fragment key={step}>
        <SectionTitle>{texts.courtPapers[step]}</SectionTitle>
        <Cells>
          <Evidence attachments={papers} />
        </Cells>
        <View className="note under">
          {confidentiality === 'sealed' ? texts.sealedPapersFor : texts.courtPapersFor}
        </View>
      </Fragment>
    ))

/** What handlers write for each other. */
export const Notes = ({ ticket: { notes, mayWriteNote }, onWrite }: { ticket: Ticket; onWrite: () => void }) =>
  (mayWriteNote || notes.length > 0) && (
    <View className={notes.length ? '' : 'only-screen'}>
      <SectionTitle>{texts.notes}</SectionTitle>
      <Cells>
        {notes.map(({ text, writtenAt, writtenBy }, place) => (
          <Block key={writtenAt} hasLine={place > 0}>
            <View className="read">{text}</View>
            <View className="note">
              <Moment at={writtenAt} words={(moment) => texts.noted(writtenBy, moment)} />
            </View>
          </Block>
        ))}
        {mayWriteNote && <Cell icon="eyeoff" title={texts.writeNote} note={texts.notesFor} onPress={onWrite} />}
      </Cells>
    </View>
  )
