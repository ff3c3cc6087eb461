import type { Inputs } from '@/platform/api'
import { emptyReport, inputOf, isTouched, type ReportFields } from '../report/fields'

/** What the form without sign-in holds: a report, and whether he is one of theirs. */
export type ComplaintFields = ReportFields & { isInsider: boolean }

export const emptyComplaint: ComplaintFields = { ...emptyReport, isInsider: false }

/** Whether a person typed or chose anything that he would miss, or that would tell of him; `given` = what the form was
 *  opened with. */
export const isBegun = (fields: ComplaintFields, given: Partial<ReportFields> = {}): boolean =>
  fields.isInsider || isTouched(fields, { fields: given, told: [] })

/** The form as `ticket.submitUnsigned` wants it: no inspection, by which somebody could be found. */
export function complaintOf(
  fields: ComplaintFields,
  { code, clientId, attachmentIds }: { code: string; clientId: string; attachmentIds: string[] },
): Inputs['ticket']['submitUnsigned'] {
  const {
    confidentiality: _,
    inspectionId: __,
    townshipCode = '',
    ...report
  } = inputOf(fields, clientId, attachmentIds)
  return { ...report, townshipCode, code, isInsider: fields.isInsider }
}
