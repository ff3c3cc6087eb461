import type { ApiError } from '@/platform/apiError'
import { Notice } from '@/ui/Notice'

import { texts } from './texts'

type Props = { error: ApiError | undefined }

/** What the server said about a command; single fields say their own sentence beside themselves. */
export const CommandFailure = ({ error }: Props) =>
  error ? (
    <Notice tone={error.code === 'STALE' || error.code === 'OFFLINE' ? 'warn' : 'bad'} isAlert>
      {error.code === 'STALE' ? texts.stale : error.message}
    </Notice>
  ) : null

/** The sentence about one field, if the server found it wrong. */
export const issueOf = (error: ApiError | undefined, path: string) =>
  error?.issues.find((issue) => issue.path === path)?.message
