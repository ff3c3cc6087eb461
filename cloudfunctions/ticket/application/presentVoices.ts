import { ticketCategories } from '../../../src/contracts/ticket/categories'
import type { Call } from '../../_shared/call'
import type * as store from '../store'
import { mergedInto, type Voice, voiceOf } from '../voices/store'
import { isKeptFrom } from './access'
import { barredAgenciesOf, isBarred } from './stake'

/** Tickets of the same matter, as far as the reader of this one may know of them: one voice may be open and another
 *  hidden from an agency of his, and the title of what was handed over begins with its reporter's words. */
export const presentVoices = async (call: Call, { ticketId, mergedIntoId, splitFromId }: store.TicketRow) => {
  const parent = await voiceOf(call.tx, mergedIntoId)
  const children = await mergedInto(call.tx, ticketId)
  const origin = await voiceOf(call.tx, splitFromId)
  const isAlone = !parent && !origin && children.length === 0
  const barred = isAlone ? [] : await barredAgenciesOf(call)
  const present = (voice: Voice | undefined) => (voice && !isBarred(voice, barred) ? [shown(call, voice)] : [])
  return {
    mergedInto: present(parent)[0] ?? null,
    merged: children.flatMap(present),
    splitFrom: present(origin)[0] ?? null,
  }
}

const shown = (call: Call, voice: Voice) => ({
  ticketId: voice.ticketId,
  receiptNumber: voice.receiptNumber,
  title: isKeptFrom(call, voice) ? ticketCategories[voice.category].words : voice.title,
  state: voice.state,
})
