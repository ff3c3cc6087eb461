import { dayOf, startOfDay } from '../../_shared/calendar/days'
import type { Call } from '../../_shared/call'
import { publish } from '../../_shared/outbox/store'
import { pseudonymsOfEnterprises } from '../../identity/public'
import { arrivals } from '../../inspection/public'
import { watchSubject } from './begin'
import { lockSweep, setSwept, watchedReports } from './store'

/** Minutes after midnight in which a visit of the day before may still be being written. */
const settling = 10 * 60_000

/** Looks once a day whether a reported agency came to the enterprise of somebody it must not know: one alert a report.
 *  NB: not at the moment of the visit, and naming none. An alert of the same minute would tell whoever reads the tables
 *  which enterprise stands behind a sealed report. */
export const sweepArrivals = async (call: Pick<Call, 'tx' | 'now' | 'ids' | 'secrets'>): Promise<number> => {
  const until = startOfDay(dayOf(new Date(call.now.getTime() - settling)))
  const from = await lockSweep(call.tx)
  if (from === null || from >= until) return 0
  const visits = await arrivals(call, from, until)
  const enterpriseIds = [...new Set(visits.map(({ enterpriseId }) => enterpriseId))]
  const pseudonyms = await pseudonymsOfEnterprises(call, enterpriseIds)
  const watched = await watchedReports(call.tx, [...pseudonyms.keys()], enterpriseIds)
  const alarming = watched.filter((report) => {
    const enterpriseId = pseudonyms.get(report.reporterId) ?? report.enterpriseId
    return visits.some(
      (visit) =>
        visit.enterpriseId === enterpriseId &&
        visit.agencyId === report.agencyId &&
        visit.checkedInAt > report.startedAt &&
        visit.checkedInAt <= report.endsAt,
    )
  })
  for (const { watchId } of alarming)
    await publish(call.tx, {
      eventId: call.ids.uuid(),
      code: 'alert.raised',
      subjectKind: watchSubject,
      subjectId: watchId,
      payload: {},
      occurredAt: call.now,
      correlationId: call.ids.uuid(),
    })
  await setSwept(call.tx, until)
  return alarming.length
}
