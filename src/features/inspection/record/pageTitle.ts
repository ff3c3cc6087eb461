import { type InspectionState, isOpen } from '../states'
import { texts } from './texts'

/** What stands over the page of an inspection: that it goes on only while it does. */
export const pageTitle = (state: InspectionState | undefined): string => {
  if (state === 'inProgress') return texts.pageTitles.goesOn
  return state && !isOpen(state) ? texts.pageTitles.isOver : texts.pageTitles.visit
}
