import type { InspectionState } from './workflow'

/** Fewest officers with a valid certificate (行政处罚法第42条). */
export const minimumOfficers = 2

/** How old the first scan of a blocked visit may be, in minutes, for a second officer to complete the pair (ours). */
export const pairMinutes = 60

/** What a scan leads to, given who was there before and whether the new officer's certificate holds. */
export const eventOfScan = (
  state: InspectionState | null,
  validBefore: number,
  isValid: boolean,
): 'firstOfficerScanned' | 'secondOfficerScanned' | 'furtherOfficerScanned' | 'checkInDenied' | 'retryCheckIn' => {
  // Somebody whose certificate fails may stand by once two valid officers are there, but never counts.
  if (state === 'checkedIn' || state === 'inProgress') return 'furtherOfficerScanned'
  if (!isValid) return 'checkInDenied'
  if (state === null) return 'firstOfficerScanned'
  if (validBefore + 1 >= minimumOfficers) return 'secondOfficerScanned'
  return 'retryCheckIn'
}

/** Why an inspection stands blocked: a failed certificate is named before a missing officer. */
export const blockReasonOf = (officers: readonly { certificateState: string }[]) =>
  officers.some(({ certificateState }) => certificateState !== 'valid')
    ? ('invalidCertificate' as const)
    : ('singleOfficer' as const)

/** A plan's cap binds the inspections of the year under that plan (海南省涉企行政检查条例 art 10: a plan names its
 *  frequency), not those under others; a case with its trigger is exempt (art 12). */
export const isCapReached = (plan: { basisType: string; capPerYear: number | null }, used: number) =>
  plan.basisType !== 'case' && plan.capPerYear !== null && used >= plan.capPerYear

/** How often one agency may inspect one enterprise in a year, whatever its plans say; 0: no cap was published. The law
 *  leaves the number to the provincial department of each field (海南省涉企行政检查条例 art 9). */
export const agencyCap = {
  key: 'inspection.agencyCap',
  value: 0,
  source: '海南省涉企行政检查条例第九条：同一部门对同一企业的年度频次上限由省级业务主管部门公布，没有公布的填 0',
} as const

/** Whether that cap is reached: it binds what the plans' caps bind. Art 12 exempts what a complaint, another body, a sample
 *  or data led to, and what the enterprise asks for: each a case with its trigger. It does not exempt a special inspection,
 *  whoever ordered it (art 10). */
export const isAgencyCapReached = (
  { basisType }: { basisType: string },
  { cap, used }: { cap: number; used: number },
) => basisType !== 'case' && cap > 0 && used >= cap

/** What keeps a plan from being used, as a closed list. */
export type PlanHindrance = 'cap' | 'agencyCap' | 'unpublished' | null

/** The first thing that forbids an inspection under a plan. */
export const hindranceOf = (
  plan: { basisType: string; capPerYear: number | null; isPublished: boolean },
  used: number,
  ofAgency: { cap: number; used: number },
): PlanHindrance => {
  if (!plan.isPublished) return 'unpublished'
  if (isCapReached(plan, used)) return 'cap'
  return isAgencyCapReached(plan, ofAgency) ? 'agencyCap' : null
}

/** How many cases of one agency at one enterprise in a quarter are still reasonable. */
export const reasonableCases = {
  key: 'inspection.reasonableCases',
  value: 3,
  source:
    '本产品默认（海南省涉企行政检查条例第十二条：个案检查可以不受频次上限限制，但检查频次明显超过合理频次的，行政执法监督机关应当及时跟踪监督）',
} as const

/** Whether so many cases obviously exceed a reasonable frequency. It forbids nothing: whoever supervises is told. */
export const isExcessive = (cases: number, reasonable: number) => cases > reasonable

/** The quarter of a day: its name, its first day and the first day after it. */
export const quarterOf = (day: string) => {
  const year = Number(day.slice(0, 4))
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3)
  const firstOf = (count: number) => `${year}-${String(count * 3 - 2).padStart(2, '0')}-01`
  return {
    name: `${year}-${quarter}`,
    from: firstOf(quarter),
    until: quarter === 4 ? `${year + 1}-01-01` : firstOf(quarter + 1),
  }
}
