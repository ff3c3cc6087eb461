/** A queue's rows as a phone shows them; QueueRows.h5.tsx adds what a PC has room for. */
export { ByDeadline as QueueRows } from './ByDeadline'
