import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'

type Data = Outputs['ticket']['templates']

/** A wording of the reader's unit. */
export type Template = Data['templates'][number]

/** The wordings of the reader's unit. */
export const useTemplates = (enabled = true) =>
  useQuery<Data>({ queryKey: ['ticket', 'templates'], queryFn: () => api.ticket.templates({}), enabled })
