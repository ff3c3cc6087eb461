import { type Role, roles } from '@/contracts/roles'
import { newClientId } from '@/platform/clientId'
import { setDraft, type useDraft } from '@/platform/draft'
import { toast } from '@/platform/feedback'
import { replace } from '@/platform/navigation'
import { session } from '@/platform/session'
import { draftTitleOf, type ReportFields } from './fields'
import { reportKey } from './keptReports'
import { texts } from './texts'

const page = '/pkg-reporter/report/index'

/** After another role was taken on: the words go with the person under a name of their own, so that they neither stay
 *  behind nor cover a draft that the other role has. */
export function moveWords(draft: ReturnType<typeof useDraft<ReportFields>>): void {
  const role = session.get()?.active?.role
  if (!role || !draft.savedAt) return
  const { fields } = draft.letter() as { fields: ReportFields }
  const name = newClientId()
  const moved = {
    fields: fieldsFor(role, fields),
    title: draftTitleOf(fields) ?? texts.untitled,
    page: `${page}?draft=${name}`,
  }
  if (!setDraft(reportKey(name), moved)) {
    toast(texts.movedFailed)
    return
  }
  draft.clear()
  void replace(page, { draft: name })
  toast(texts.movedRole(roles[role]))
}

// Only an enterprise picks one of its own inspections.
const fieldsFor = (role: Role, fields: ReportFields): ReportFields => ({
  ...fields,
  isWaiting: false,
  inspection: role === 'enterpriseUser' ? fields.inspection : null,
})
