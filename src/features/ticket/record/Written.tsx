import { forbiddenConducts } from '@/contracts/ticket/lists'
import type { Outputs } from '@/platform/api'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { dayText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { Documents } from '../documents/Documents'
import { Photos } from '../photos/Photos'
import { Voices } from '../voice/Voices'
import { texts } from './texts'

type Ticket = Pick<
  Outputs['ticket']['show'],
  'content' | 'suggestion' | 'forbiddenConducts' | 'attachments' | 'happenedOn' | 'place'
>

type Props = { title: string; ticket: Ticket; isForStaff?: boolean }

/** What the reporter wrote, the photos he added and what he said. */
export function Written({ title, ticket, isForStaff }: Props) {
  const photos = ticket.attachments.filter(({ kind }) => kind === 'photo').length
  return (
    <>
      <SectionTitle>{title}</SectionTitle>
      <Cells>
        <Block>
          <View className="read">{ticket.content}</View>
          {photos > 0 && (
            <View className="photos-below">
              <Photos attachments={ticket.attachments} />
              <View className="note">{texts.photosStripped(photos)}</View>
            </View>
          )}
          <Voices attachments={ticket.attachments} isCareful={isForStaff} />
        </Block>
        <Documents attachments={ticket.attachments} />
        {ticket.happenedOn && <Cell isKeyValue title={texts.when} value={dayText(ticket.happenedOn)} />}
        {ticket.place && <Cell isKeyValue title={texts.place} value={ticket.place} />}
        {ticket.suggestion && (
          <Block hasLine>
            <View className="note">{texts.suggestion}</View>
            <View className="read">{ticket.suggestion}</View>
          </Block>
        )}
        {ticket.forbiddenConducts.length > 0 && (
          <Block hasLine>
            <View className="note">{texts.conducts}</View>
            {ticket.forbiddenConducts.map((conduct) => (
              <View key={conduct}>{forbiddenConducts[conduct].words}</View>
            ))}
          </Block>
        )}
      </Cells>
    </>
  )
}
