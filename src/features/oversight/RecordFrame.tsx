import { type ComponentProps, type ReactNode, useEffect, useState } from 'react'
import type { Role } from '@/contracts/roles'
import type { ApiError } from '@/platform/api'
import { goSignIn } from '@/platform/signIn'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { DeadlineBadge } from '@/ui/DeadlineBadge'
import { View } from '@/ui/elements'
import { Page } from '@/ui/Page'
import { PageError } from '@/ui/PageError'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { StaleNotice } from '@/ui/StaleNotice'
import { StatusTag, type Tone } from '@/ui/StatusTag'

type Shown = { actions: readonly { event: string; isPrimary: boolean }[] }

type Props<Item extends Shown, Action extends string> = {
  words: { onePage: string; others: string; forms: Readonly<Record<Action, { title: string }>> }
  roles: readonly Role[]
  query: { data?: Item; error?: ApiError; updatedAt: number; refetch: () => void }
  isAction: (event: string) => event is Action
  /** The step in hand, in a panel. */
  sheet: (action: Action, item: Item, onClose: () => void) => ReactNode
  /** `others` are the steps besides the main one; null: there are none. */
  children: (item: Item, others: ReactNode) => ReactNode
}

/** The page of an issue or a dispute: it waits for the record, its main step stands in the bar, a step opens a panel. What
 *  may be done comes from the server. */
export function RecordFrame<Item extends Shown, Action extends string>(props: Props<Item, Action>) {
  const { words, roles, query, isAction, sheet, children } = props
  const { data, error, updatedAt, refetch } = query
  const [chosen, setChosen] = useState<Action>()
  const isSignedOut = error?.code === 'NOT_SIGNED_IN'
  useEffect(() => {
    if (isSignedOut) goSignIn()
  }, [isSignedOut])
  const names = (data?.actions ?? []).map(({ event }) => event).filter(isAction)
  const primary = data?.actions.find(({ isPrimary }) => isPrimary)?.event
  const main = names.find((name) => name === primary)
  const others = names.filter((name) => name !== main)
  const footer = main && (
    <BottomBar>
      <Button kind="primary" onPress={() => setChosen(main)}>
        {words.forms[main].title}
      </Button>
    </BottomBar>
  )
  const otherSteps = others.length ? (
    <>
      <SectionTitle>{words.others}</SectionTitle>
      <Cells>
        {others.map((name) => (
          <Cell key={name} icon="pen" title={words.forms[name].title} onPress={() => setChosen(name)} />
        ))}
      </Cells>
    </>
  ) : null
  return (
    <Page title={words.onePage} footer={footer}>
      {!data && (error ? <PageError error={error} onRetry={refetch} roles={roles} /> : <Skeleton />)}
      {data && error && !isSignedOut && <StaleNotice error={error} updatedAt={updatedAt} onRetry={refetch} />}
      {data && children(data, otherSteps)}
      {data && chosen && sheet(chosen, data, () => setChosen(undefined))}
    </Page>
  )
}

type HeadProps = {
  tone: Tone
  state: string
  title: string
  clock: ComponentProps<typeof DeadlineBadge>['clock'] | null
  /** Facts about it, as rows. */
  children: ReactNode
}

/** The head of a record: its state, its name, its deadline. */
export const RecordHead = ({ tone, state, title, clock, children }: HeadProps) => (
  <Cells isSpaced>
    <Block>
      <View className="head-line">
        <StatusTag tone={tone}>{state}</StatusTag>
      </View>
      <View className="strong">{title}</View>
      {clock && (
        <View className="due-line">
          <DeadlineBadge clock={clock} />
        </View>
      )}
    </Block>
    {children}
  </Cells>
)

/** What was written, under its title; `below` stands in the same group. */
export const Words = ({ title, below, children }: { title: string; below?: ReactNode; children: string }) => (
  <>
    <SectionTitle>{title}</SectionTitle>
    <Cells>
      <Block>
        <View className="read">{children}</View>
      </Block>
      {below}
    </Cells>
  </>
)
