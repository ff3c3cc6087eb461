import type { Call } from '../_shared/call'
import * as store from './consents/store'

type Sealing = Pick<Call, 'tx' | 'secrets'>

/** A push on its way to a person. */
export type Push = { outgoingMessageId: string; personId: string; template: string }

/** Uses up one consent of the person for this push; false when he has none left. */
export const spendConsent = (call: Sealing, push: Push) =>
  store.spendConsent(call.tx, holderIndexOf(call, push.personId), push.template, messageIndexOf(call, push))

/** Gives the push's consent back: WeChat surely did not send it. */
export const giveConsentBack = (call: Sealing, push: Push) => store.giveBack(call.tx, messageIndexOf(call, push))

/** Notes that WeChat has no consent of this person for the template. */
export const withdrawConsents = (call: Sealing, push: Push) =>
  store.withdraw(call.tx, holderIndexOf(call, push.personId), push.template, messageIndexOf(call, push))

/** By which the ledger knows a person. */
export const holderIndexOf = ({ secrets }: Pick<Call, 'secrets'>, personId: string) =>
  secrets.blindIndex('holder of push consents', personId)

const messageIndexOf = ({ secrets }: Pick<Call, 'secrets'>, { outgoingMessageId }: Push) =>
  secrets.blindIndex('message of a push consent', outgoingMessageId)
