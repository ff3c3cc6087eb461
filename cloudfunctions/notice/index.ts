import { cloudFunction } from '../_platform/cloudFunction'
import { noticeHandlers } from './application'

/** The cloud function of this feature. */
export const main = cloudFunction('notice', { notice: noticeHandlers })
