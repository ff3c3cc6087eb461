import { api } from '@/platform/api'
import type { ApiError } from '@/platform/apiError'
import { invalidate, useMutation, useQuery } from '@/platform/query'
import { type Inspection, isOpen } from './states'

/** Milliseconds between two looks at a record while people stand in the shop. */
const pace = 4000

/** One inspection; kept in step with the other side's phone while it is open. */
export const useInspection = (inspectionId: string) =>
  useQuery<Inspection>({
    queryKey: ['inspection', 'show', inspectionId],
    queryFn: () => api.inspection.show({ inspectionId }),
    enabled: Boolean(inspectionId),
    pollEvery: (data) => (data && isOpen(data.state) ? pace : undefined),
  })

/** Failures after which the record on the screen is no longer what the server has. */
const isOutdated = ({ code }: ApiError) => ['STALE', 'WRONG_STATE', 'CLIENT_ID_REUSED'].includes(code)

/** A command on inspections: afterwards all that shows them is asked for again. */
export function useInspectionCommand<Input, Output>(
  mutationFn: (input: Input) => Promise<Output>,
  onDone?: (output: Output) => void,
  onFail?: (error: ApiError) => void,
) {
  return useMutation<Input, Output>({
    mutationFn,
    onSuccess: (output) => {
      invalidate(['inspection'])
      invalidate(['notice'])
      onDone?.(output)
    },
    onError: (error) => {
      if (isOutdated(error)) invalidate(['inspection'])
      onFail?.(error)
    },
  })
}
