import { bureauRoles, type Role } from '@/contracts/roles'
import type { QueueRow } from './OfficeRow'
import { texts } from './texts'

/** What a ticket waits for beyond its state, in the words of who reads it. */
export function waitsForWords(waitsFor: QueueRow['waitsFor'], role: Role | undefined) {
  if (!waitsFor) return undefined
  if (waitsFor === 'lookBack') return { text: texts.lookBackWaits, isOwn: true }
  if (waitsFor === 'returnedLetter') {
    const isBureaus = role === 'bureauHandler' || role === 'bureauReviewer'
    return { text: isBureaus ? texts.returnedLetterWaits.own : texts.returnedLetterWaits.others, isOwn: isBureaus }
  }
  const isLetter = waitsFor === 'letter'
  const isOwn = isLetter ? role === 'bureauLeader' : bureauRoles.some((own) => own === role)
  const words = isLetter ? texts.letterWaits : texts.proposalWaits[waitsFor]
  return { text: isOwn ? words.own : words.others, isOwn }
}
