import * as z from 'zod/mini'
import { discoveryMethodKeys, leadSourceKeys } from './leadLists'

export const leadSource = z.enum(leadSourceKeys, '请选择从哪里来')
export const discoveryMethod = z.enum(discoveryMethodKeys, '请选择怎么查到的')

/** What office and bureau read of how a lead came. Who it came from only those read who handle it; the phone never whole. */
export const leadView = z.object({
  source: leadSource,
  discoveryMethod: z.nullable(discoveryMethod),
  externalNumber: z.nullable(z.string()),
  receivedOn: z.string(),
  registeredBy: z.string(),
  originator: z.nullable(z.object({ name: z.nullable(z.string()), phoneMasked: z.nullable(z.string()) })),
})
