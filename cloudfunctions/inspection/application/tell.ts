import { pages } from '../../../src/contracts/pages'
import type { Call } from '../../_shared/call'
import { peopleOf } from '../../identity/public'
import { agencyById, bureaus, officeOfTownship } from '../../registry/public'
import type * as store from '../store'

type Notice = { title: string; body: string }

/** Tells the enterprise; the notice leads to the record or, where it is time, to the rating. */
export const tellEnterprise = async (
  call: Call,
  row: store.InspectionRow,
  notice: Notice,
  page: string = pages.inspectionOfEnterprise,
) =>
  call.notify(await peopleOf(call, { column: 'enterpriseId', id: row.enterpriseId }, ['enterpriseUser']), {
    ...notice,
    link: page + row.inspectionId,
  })

/** Tells the agency's office. */
export const tellAgency = async (
  call: Call,
  row: store.InspectionRow,
  notice: Notice,
  roles: readonly ('agencyHandler' | 'agencyHead')[] = ['agencyHandler', 'agencyHead'],
) =>
  call.notify(await peopleOf(call, { column: 'agencyId', id: row.agencyId }, roles), {
    ...notice,
    link: pages.inspectionOfAgency + row.inspectionId,
  })

/** Tells the bureau that supervises the agency. */
export const tellBureau = async (call: Call, row: store.InspectionRow, notice: Notice) => {
  const agency = await agencyById(call, row.agencyId)
  const own = (await bureaus(call)).find(
    ({ level, divisionCode }) => level === agency.level && agency.divisionCode.startsWith(divisionCode),
  )
  const bureauId = own?.bureauId ?? (await officeOfTownship(call, row.townshipCode))?.bureauId
  if (bureauId)
    call.notify(await peopleOf(call, { column: 'bureauId', id: bureauId }, ['bureauHandler']), {
      ...notice,
      link: pages.inspectionOfOffice + row.inspectionId,
    })
}
