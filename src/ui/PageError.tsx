import type { Role } from '@/contracts/roles'
import { homePage, tab } from '@/platform/navigation'
import { useOtherRole } from '@/platform/session'
import { EmptyState, ErrorState, type Failure } from './States'
import { texts } from './texts'

/** Where a person chooses in which role he acts. */
const rolesPage = '/pages/me/index'

type Props = {
  /** Left out: the page was opened without saying what it should show. */
  error?: Failure
  onRetry?: () => void
  /** Who this page is for. */
  roles: readonly Role[]
}

/** Failures that another try does not mend. */
const closed = ['NOT_FOUND', 'FORBIDDEN', 'BAD_INPUT']

/** A page that cannot be shown: another try where it may help, the way home, another role where one of mine may open it. */
export function PageError({ error, onRetry, roles }: Props) {
  const ways = useWaysOut(roles)
  if (error && !closed.includes(error.code)) return <ErrorState error={error} onRetry={onRetry} ways={[home]} isPage />
  const isWrongRole = error?.code === 'FORBIDDEN'
  return (
    <EmptyState
      icon={isWrongRole ? 'lock' : 'search'}
      title={isWrongRole ? texts.forbiddenTitle : texts.missingTitle}
      ways={ways}
    >
      {isWrongRole ? texts.forbiddenText : texts.missingText}
    </EmptyState>
  )
}

/** Home, and the list of roles when another role of the person could open a page for these. */
export function useWaysOut(roles: readonly Role[]) {
  const hasOther = useOtherRole(roles)
  return hasOther ? [home, switchRole] : [home]
}

const home = { text: texts.home, onPress: () => void tab(homePage) }
const switchRole = { text: texts.switchRole, onPress: () => void tab(rolesPage) }
