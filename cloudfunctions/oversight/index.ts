import { cloudFunction } from '../_platform/cloudFunction'
import { oversightHandlers } from './application'

/** The cloud function of this feature. */
export const main = cloudFunction('oversight', { oversight: oversightHandlers })
