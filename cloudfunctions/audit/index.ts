import { cloudFunction } from '../_platform/cloudFunction'
import { auditHandlers } from './application'

/** The cloud function of this feature. */
export const main = cloudFunction('audit', { audit: auditHandlers })
