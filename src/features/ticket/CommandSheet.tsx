import { type ReactNode, useState } from 'react'
import type { ApiError } from '@/platform/api'
import { FormSheet } from '@/ui/FormSheet'

type Props = {
  title: string
  verb: string
  command: { isRunning: boolean; error: ApiError | undefined }
  /** Whether everything that must be filled in is. */
  isReady: boolean
  onSend: () => void
  onClose: () => void
  /** The fields; once sending was tried, with what is missing in them. */
  children: (isTried: boolean) => ReactNode
}

/** Fields of a command in a panel from below: sent when they are complete, otherwise they say what they lack. */
export function CommandSheet({ title, verb, command, isReady, onSend, onClose, children }: Props) {
  const [isTried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (isReady) onSend()
  }
  const { isRunning, error } = command
  return (
    <FormSheet title={title} verb={verb} onSend={send} isBusy={isRunning} problem={error?.message} onClose={onClose}>
      {children(isTried)}
    </FormSheet>
  )
}
