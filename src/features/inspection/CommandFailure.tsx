import type { ApiError } from '@/platform/apiError'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { texts } from './texts'

type Props = {
  error: ApiError | undefined
  /** Where the focus is led when it appears. */
  id?: string
  /** What is said without a network where nothing was written that could be lost. */
  offline?: string
}

/** What the server said about a command; single fields say their own sentence beside themselves. */
export const CommandFailure = ({ error, id, offline }: Props) =>
  error ? (
    <View id={id}>
      <Notice tone={error.code === 'STALE' || error.code === 'OFFLINE' ? 'warn' : 'bad'} isAlert>
        {error.code === 'STALE' ? texts.stale : (error.code === 'OFFLINE' && offline) || error.message}
      </Notice>
    </View>
  ) : null

/** The sentence about one field, if the server found it wrong. */
export const issueOf = (error: ApiError | undefined, path: string) =>
  error?.issues.find((issue) => issue.path === path)?.message
