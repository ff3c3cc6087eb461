import { cloudFunction } from '../_platform/cloudFunction'
import { inspectionHandlers } from './application'

/** The cloud function of this feature. */
export const main = cloudFunction('inspection', { inspection: inspectionHandlers })
