import { cloudFunction } from '../_platform/cloudFunction'
import { registryHandlers } from './application'

/** The cloud function of this feature. */
export const main = cloudFunction('registry', { registry: registryHandlers })
