import type { Handlers } from '../_shared/handlers'
import { absenceHandlers } from './application/absences'
import { agencyLetterHandlers } from './application/agencyLetters'
import { appealingHandlers } from './application/appealing'
import { attach } from './application/attach'
import { boxHandlers } from './application/boxes'
import { concernHandlers } from './application/concerns'
import { dialogueHandlers } from './application/dialogue'
import { disputingHandlers } from './application/disputing'
import { documentHandlers } from './application/documents'
import { explainingHandlers } from './application/explaining'
import { governmentHandlers } from './application/government'
import { handingInHandlers } from './application/handingIn'
import { handlingHandlers } from './application/handling'
import { leadingHandlers } from './application/leading'
import { ledgerHandlers } from './application/ledger'
import { letterHandlers } from './application/letters'
import { manyHandlers } from './application/many'
import { measuringHandlers } from './application/measuring'
import { mergingHandlers } from './application/merging'
import { messagingHandlers } from './application/messaging'
import { protectingHandlers } from './application/protecting'
import { readingHandlers } from './application/reading'
import { rectifyingHandlers } from './application/rectifying'
import { recusingHandlers } from './application/recusing'
import { referringHandlers } from './application/referring'
import { registeringHandlers } from './application/registering'
import { rewardingHandlers } from './application/rewarding'
import { routingHandlers } from './application/routing'
import { settingHandlers } from './application/settings'
import { similarHandlers } from './application/similar'
import { submit } from './application/submit'
import { tryRoutingHandlers } from './application/tryRouting'
import { verifyingHandlers } from './application/verifying'
import { watchingHandlers } from './application/watching'
import { workHandlers } from './application/work'

/** Reports, handled the whole way. */
export const ticketHandlers: Handlers<'ticket'> = {
  submit: (input, call) => submit(call, input),
  attach: (input, call) => attach(call, input),
  ...readingHandlers,
  ...handlingHandlers,
  ...disputingHandlers,
  ...verifyingHandlers,
  ...messagingHandlers,
  ...dialogueHandlers,
  ...similarHandlers,
  ...explainingHandlers,
  ...watchingHandlers,
  ...mergingHandlers,
  ...appealingHandlers,
  ...referringHandlers,
  ...leadingHandlers,
  ...measuringHandlers,
  ...letterHandlers,
  ...rectifyingHandlers,
  ...agencyLetterHandlers,
  ...governmentHandlers,
  ...documentHandlers,
  ...handingInHandlers,
  ...protectingHandlers,
  ...concernHandlers,
  ...routingHandlers,
  ...tryRoutingHandlers,
  ...recusingHandlers,
  ...settingHandlers,
  ...manyHandlers,
  ...workHandlers,
  ...absenceHandlers,
  ...registeringHandlers,
  ...ledgerHandlers,
  ...boxHandlers,
  ...rewardingHandlers,
}
