import type { ReactNode } from 'react'
import { Button } from './Button'
import { View } from './elements'
import { Icon, type IconName } from './Icon'
import { texts } from './texts'

type StateProps = {
  icon: IconName
  title: string
  children?: ReactNode
  action?: { text: string; onPress: () => void }
}

/** Nothing here yet: what belongs here, and what to do. */
export const EmptyState = ({ icon, title, children, action }: StateProps) => (
  <View className="state">
    <Icon name={icon} />
    <View as="h2" className="title">
      {title}
    </View>
    {children && <View className="state-text">{children}</View>}
    {action && (
      <Button kind="outline" onPress={action.onPress}>
        {action.text}
      </Button>
    )}
  </View>
)

/** A failed call, as `ApiError` has it. */
type Failure = { code: string; message: string; correlationId?: string }

type ErrorProps = { error: Failure; onRetry?: () => void }

/** The page could not be loaded: what happened, what is kept, trying again, a number to quote. */
export const ErrorState = ({ error, onRetry }: ErrorProps) =>
  error.code === 'OFFLINE' ? (
    <OfflineState onRetry={onRetry} />
  ) : (
    <EmptyState icon="refresh" title={texts.failedTitle} action={onRetry && { text: texts.retry, onPress: onRetry }}>
      <View>{error.message}</View>
      {error.correlationId && <View className="note">{texts.problemNumber(error.correlationId)}</View>}
    </EmptyState>
  )

/** No network and nothing kept to show. */
export const OfflineState = ({ onRetry }: { onRetry?: () => void }) => (
  <EmptyState icon="nonet" title={texts.offlineTitle} action={onRetry && { text: texts.retry, onPress: onRetry }}>
    {texts.offlineText}
  </EmptyState>
)
