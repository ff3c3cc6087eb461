import { ownDrafts } from '@/platform/draft'

const prefix = 'report.'

/** Where the draft of a report stands: one by name, one for each inspection, one for all else. */
export const reportKey = (name: string | undefined) => `${prefix}${name ?? 'new'}`

/** Reports that were begun on this phone and not handed in. */
export const keptReports = () => ownDrafts().filter(({ key }) => key.startsWith(prefix))
