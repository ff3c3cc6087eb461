import { useState } from 'react'
import type { ApiError } from './api'
import { newClientId } from './clientId'
import { toast } from './feedback'
import { invalidate, useMutation } from './query'
import { reveal } from './reveal'
import { goSignIn } from './signIn'

/** What an office's commands may change. */
const areas = ['ticket', 'oversight']

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
      for (const area of areas) invalidate([area])
      if (done) toast(done)
      onDone?.(output)
    },
    onError: (failure: ApiError) => {
      if (failure.code === 'NOT_SIGNED_IN') return goSignIn()
      if (failure.status >= 400 && failure.status < 500) setClientId(newClientId())
      if (failure.code === 'STALE') for (const area of areas) invalidate([area])
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
