import type { DiscoveryMethod, LeadSource } from '@/contracts/ticket/leadLists'
import type { Inputs } from '@/platform/api'
import { today } from '@/ui/dates'
import { emptyReport, inputOf, mistakesOf, type ReportFields } from '../report/fields'
import { texts } from './texts'

/** What the form of a lead holds on the device: a report, and how it came. */
export type LeadFields = ReportFields & {
  source: LeadSource | ''
  externalNumber: string
  receivedOn: string
  discovery: DiscoveryMethod | ''
  isPrivateEnterprise: boolean
}

/** Who it came from: never kept on the device. */
export type Originator = { name: string; phone: string }

export const emptyLead: LeadFields = {
  ...emptyReport,
  source: '',
  externalNumber: '',
  receivedOn: '',
  discovery: '',
  isPrivateEnterprise: false,
}

export const nobody: Originator = { name: '', phone: '' }

/** What has to change before it can be registered: field → sentence, in the order of the form. */
export function leadMistakes(
  fields: LeadFields,
  { name, phone }: Originator,
  isTownshipKnown: boolean,
): Record<string, string> {
  const isNamed = fields.confidentiality !== 'sealed'
  return {
    ...(!fields.source && { leadSource: texts.sourceMissing }),
    ...(fields.happenedOn > (fields.receivedOn || today()) && { receivedOn: texts.receivedEarly }),
    ...mistakesOf(fields, isTownshipKnown),
    ...(isNamed && name.trim().length > 30 && { originatorName: texts.nameLong }),
    ...(isNamed && !isPhone(phone) && { originatorPhone: texts.phoneWrong }),
  }
}

const isPhone = (phone: string) =>
  /^$|^(?=.{5,20}$)\+?[\d()-]{5,20}$/.test(phone.normalize('NFKC').replace(/[\s—]+/g, ''))

/** The form as `ticket.register` wants it. */
export function registrationOf(
  fields: LeadFields,
  { name, phone }: Originator,
  sending: { clientId: string; code: string; attachmentIds: string[] },
): Inputs['ticket']['register'] {
  const { clientId, code, attachmentIds } = sending
  const { inspectionId: _, isOnBehalf: __, ...report } = inputOf(fields, clientId, attachmentIds)
  const isNamed = fields.confidentiality !== 'sealed'
  return {
    ...report,
    code,
    leadSource: fields.source || 'visitor',
    discoveryMethod: fields.discovery || undefined,
    externalNumber: fields.externalNumber.trim() || undefined,
    receivedOn: fields.receivedOn || undefined,
    originatorName: (isNamed && name.trim()) || undefined,
    originatorPhone: (isNamed && phone.trim()) || undefined,
    isPrivateEnterprise: fields.isPrivateEnterprise,
  }
}
