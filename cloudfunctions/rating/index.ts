import { cloudFunction } from '../_platform/cloudFunction'
import { ratingHandlers } from './application'

/** The cloud function of this feature. */
export const main = cloudFunction('rating', { rating: ratingHandlers })
