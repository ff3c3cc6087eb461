import type { ReactNode } from 'react'
import { ownDrafts } from '@/platform/draft'
import { useOwnEntries } from '@/platform/outboxEntries'
import { Button } from './Button'
import { View } from './elements'
import { FailureWays } from './FailureWays'
import { Icon, type IconName } from './Icon'
import { texts } from './texts'

type Way = { text: string; onPress: () => void }

type StateProps = {
  icon: IconName
  title: string
  children?: ReactNode
  action?: Way
  /** Further ways on, below the action. */
  ways?: readonly Way[]
  /** Nothing else stands on the page: the action is its primary button. */
  isMain?: boolean
}

/** Nothing here yet: what belongs here, and what to do. */
export const EmptyState = ({ icon, title, children, action, ways = [], isMain }: StateProps) => (
  <View className="state">
    <Icon name={icon} />
    <View as="h2" className="title">
      {title}
    </View>
    {children && <View className="state-text">{children}</View>}
    {[...(action ? [action] : []), ...ways].map(({ text, onPress }) => (
      <Button key={text} kind={isMain && text === action?.text ? 'primary' : 'outline'} onPress={onPress}>
        {text}
      </Button>
    ))}
  </View>
)

/** A failed call, as `ApiError` has it. */
export type Failure = { code: string; message: string; correlationId?: string }

type ErrorProps = {
  error: Failure
  onRetry?: () => void
  ways?: readonly Way[]
  /** It is the whole page: what else can be done stands below. */
  isPage?: boolean
}

/** The page could not be loaded: what happened, what is kept, trying again, a number to quote. Only who has words on
 *  this device, in a draft or waiting to be sent, is told of them. */
export function ErrorState({ error, onRetry, ways, isPage }: ErrorProps) {
  const hasKept = useOwnEntries().some(({ state }) => state !== 'sent') || ownDrafts().length > 0
  const isOffline = error.code === 'OFFLINE'
  return (
    <>
      <EmptyState
        icon={isOffline ? 'nonet' : 'refresh'}
        title={isOffline ? texts.offlineTitle : texts.failedTitle}
        action={onRetry && { text: texts.retry, onPress: onRetry }}
        ways={ways}
        isMain={isPage && Boolean(ways)}
      >
        {hasKept && <View>{texts.wordsKept}</View>}
        <View>{isOffline ? texts.offlineText : error.message}</View>
        {!isOffline && error.correlationId && <View className="note">{texts.problemNumber(error.correlationId)}</View>}
      </EmptyState>
      {isPage && <FailureWays />}
    </>
  )
}
