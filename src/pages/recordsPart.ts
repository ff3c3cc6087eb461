import { createKept } from '@/platform/kept'

/** Which part of the records is shown; home pages set it before they open the page. */
export type RecordsPart = 'inspections' | 'tickets' | 'letters'

export const recordsPart = createKept<RecordsPart | undefined>(undefined)
