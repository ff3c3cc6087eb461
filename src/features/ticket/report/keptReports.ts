import { keptDraft } from '@/platform/draft'
import { session } from '@/platform/session'
import { storage } from '@/platform/storage'
// NB: types only; this file stands in the main package, the form's words do not.
import type { ReportFields } from './fields'

/** Where the draft of a report stands: one for each inspection, one for all else. */
export const reportKey = (inspectionId: string | undefined) => `report.${inspectionId ?? 'new'}`

/** Notes that a report is being written, so that lists can lead back to it. */
export function noteReport(inspectionId: string | undefined, isOpen: boolean): void {
  const name = inspectionId ?? 'new'
  const others = names().filter((each) => each !== name)
  storage.set(place(), isOpen ? [...others, name] : others)
}

/** Reports that were begun on this phone and not handed in. */
export const keptReports = () =>
  names().flatMap((name) => {
    const inspectionId = name === 'new' ? undefined : name
    const kept = keptDraft<ReportFields>(reportKey(inspectionId))
    return kept && !isUntouched(kept.fields) ? [{ inspectionId, ...kept }] : []
  })

/** Nothing that a person would miss. */
const isUntouched = ({ category, content, suggestion, place: where, photos }: ReportFields) =>
  !category && !content && !suggestion && !where && !photos.length

const place = () => `reports.${session.get()?.active?.assignmentId ?? 'guest'}`
const names = () => storage.get<string[]>(place()) ?? []
