import type { Inputs } from '@/platform/api'
import { emptyReport, inputOf, type ReportFields } from '../report/fields'

/** What the form without sign-in holds: a report, the code that will open it, and whether he is one of theirs. */
export type ComplaintFields = ReportFields & { code: string; isInsider: boolean }

export const emptyComplaint: ComplaintFields = { ...emptyReport, code: '', isInsider: false }

/** The form as `ticket.submitUnsigned` wants it: no inspection, by which somebody could be found. */
export function complaintOf(
  fields: ComplaintFields,
  clientId: string,
  attachmentIds: string[],
): Inputs['ticket']['submitUnsigned'] {
  const {
    confidentiality: _,
    inspectionId: __,
    townshipCode = '',
    ...report
  } = inputOf(fields, clientId, attachmentIds)
  return { ...report, townshipCode, code: fields.code, isInsider: fields.isInsider }
}
