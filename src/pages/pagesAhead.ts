import { type Role, reporterRoles } from '@/contracts/roles'
import { paths } from './paths'

const tabs = [paths.home, paths.records, paths.inbox, paths.me]
const ofReporters = [paths.report, paths.kept, paths.rating, paths.ticket, paths.inspection]

/** Pages that a person may need without a network, the likeliest first. */
export const pagesAhead = (role: Role | undefined): readonly string[] =>
  reporterRoles.some((reporter) => reporter === role) ? [...tabs, ...ofReporters] : tabs
