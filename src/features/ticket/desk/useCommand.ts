import { useState } from 'react'
import type { ApiError } from '@/platform/api'
import { newClientId } from '@/platform/clientId'
import { toast } from '@/platform/feedback'
import { invalidate, useMutation } from '@/platform/query'
import { reveal } from '@/platform/reveal'
import { goSignIn } from '@/platform/signIn'

type Options<Input, Output> = {
  send: (input: Input & { clientId: string }) => Promise<Output>
  /** Said when it is done. */
  done?: string
  onDone?: (output: Output) => void
}

/** A command of the office's own tables: sent once under one id, its refusals told beside the fields. */
export function useCommand<Input extends object, Output>({ send, done, onDone }: Options<Input, Output>) {
  const [clientId, setClientId] = useState(newClientId)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const { mutate, isPending, error, reset } = useMutation<Input, Output>({
    mutationFn: (input) => send({ ...input, clientId }),
    onSuccess: (output) => {
      setClientId(newClientId())
      invalidate(['ticket'])
      if (done) toast(done)
      onDone?.(output)
    },
    onError: (failure: ApiError) => {
      if (failure.code === 'NOT_SIGNED_IN') return goSignIn()
      if (failure.status >= 400 && failure.status < 500) setClientId(newClientId())
      if (failure.code === 'STALE') invalidate(['ticket'])
      setProblems(Object.fromEntries(failure.issues.map(({ path, message }) => [path, message])))
      if (failure.issues[0]) reveal(failure.issues[0].path)
    },
  })
  return {
    run: (input: Input) => {
      setProblems({})
      reset()
      void mutate(input)
    },
    isRunning: isPending,
    problems,
    /** What stands at no field. */
    error: error && error.issues.length === 0 ? error : undefined,
  }
}
