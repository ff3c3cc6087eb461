import type { Outputs } from '@/platform/api'

/** A letter with its objection and its reports. */
export type Letter = Outputs['ticket']['officeShow']['letters'][number]
