import type { Call } from '../../_shared/call'
import { enterpriseById } from '../../registry/public'
import { isPrivateKind, maskNumber } from '../leads/rules'
import { leadOf } from '../leads/store'
import type * as store from '../store'
import { canAct, isKeptFrom } from './access'

/** How a registered lead came, and whether a private enterprise is concerned; under seal neither. Who it came from only
 *  those read who handle the case. */
export const presentLead = async (call: Call, ticket: store.TicketRow, hasStake: boolean) => {
  const nothing = { lead: null, isPrivateEnterprise: false }
  if (ticket.confidentiality === 'sealed' || isKeptFrom(call, ticket)) return nothing
  const lead = ticket.isUnsigned ? await leadOf(call.tx, ticket.reporterId) : undefined
  const isPrivateEnterprise = lead ? lead.isPrivateEnterprise : await isPrivate(call, ticket)
  if (!lead) return { ...nothing, isPrivateEnterprise }
  const opened = (secret: Buffer | null) => (secret ? call.secrets.open(secret) : null)
  const phone = opened(lead.originatorPhoneSealed)
  return {
    isPrivateEnterprise,
    lead: {
      source: lead.leadSource,
      discoveryMethod: lead.discoveryMethod,
      externalNumber: lead.externalNumber,
      receivedOn: lead.receivedOn,
      registeredBy: lead.registeredBy,
      originator:
        !hasStake && canAct(call, ticket)
          ? { name: opened(lead.originatorNameSealed), phoneMasked: phone && maskNumber(phone) }
          : null,
    },
  }
}

const isPrivate = async (call: Call, { enterpriseId }: store.TicketRow) =>
  enterpriseId !== null && isPrivateKind((await enterpriseById(call, enterpriseId)).kind)
