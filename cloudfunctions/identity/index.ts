import { cloudFunction } from '../_platform/cloudFunction'
import { identityHandlers } from './application'

/** The cloud function of this feature. */
export const main = cloudFunction('identity', { identity: identityHandlers })
