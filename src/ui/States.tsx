import type { ReactNode } from 'react'
import { Button } from './Button'
import { View } from './elements'
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
}

/** Nothing here yet: what belongs here, and what to do. */
export const EmptyState = ({ icon, title, children, action, ways = [] }: StateProps) => (
  <View className="state">
    <Icon name={icon} />
    <View as="h2" className="title">
      {title}
    </View>
    {children && <View className="state-text">{children}</View>}
    {[...(action ? [action] : []), ...ways].map(({ text, onPress }) => (
      <Button key={text} kind="outline" onPress={onPress}>
        {text}
      </Button>
    ))}
  </View>
)

/** A failed call, as `ApiError` has it. */
export type Failure = { code: string; message: string; correlationId?: string }

type ErrorProps = { error: Failure; onRetry?: () => void; ways?: readonly Way[] }

/** The page could not be loaded: what happened, what is kept, trying again, a number to quote. */
export const ErrorState = ({ error, onRetry, ways }: ErrorProps) =>
  error.code === 'OFFLINE' ? (
    <OfflineState onRetry={onRetry} ways={ways} />
  ) : (
    <EmptyState
      icon="refresh"
      title={texts.failedTitle}
      action={onRetry && { text: texts.retry, onPress: onRetry }}
      ways={ways}
    >
      <View>{error.message}</View>
      {error.correlationId && <View className="note">{texts.problemNumber(error.correlationId)}</View>}
    </EmptyState>
  )

/** No network and nothing kept to show. */
export const OfflineState = ({ onRetry, ways }: Omit<ErrorProps, 'error'>) => (
  <EmptyState
    icon="nonet"
    title={texts.offlineTitle}
    action={onRetry && { text: texts.retry, onPress: onRetry }}
    ways={ways}
  >
    {texts.offlineText}
  </EmptyState>
)
