import { cloudFunction } from '../_platform/cloudFunction'
import { ticketHandlers } from './application'

/** The cloud function of this feature. */
export const main = cloudFunction('ticket', { ticket: ticketHandlers })
