import type { QueryKey } from './queryCache'

// WeChat keeps its pages while they are open, and never loads one anew; listPlace.h5.ts is for browsers.

/** So many pages a list had before. */
export const pagesBefore = (_list: QueryKey): number => 1

/** Goes back to where the drawn list stood. */
export const useListPlace = (_list: QueryKey, _count: number | undefined): void => undefined

/** Forgets where lists stood. */
export const forgetLists = (): void => undefined
