import { createStore } from '@/platform/store'

/** Number and code of the report that was just filed, handed from page to page in memory: never stored, never in an
 *  address. */
export const holder = createStore<{ number: string; code: string } | undefined>(undefined)
