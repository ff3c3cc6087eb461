import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { newClientId } from '@/platform/clientId'
import { toast } from '@/platform/feedback'
import { invalidate, useMutation, useQuery } from '@/platform/query'
import { useSession } from '@/platform/session'
import { Button } from '@/ui/Button'
import { Block, Cells } from '@/ui/Cells'
import { Pressable, Text, View } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import { InputCell } from '@/ui/InputCell'
import type { QueueFilter } from './queueFilter'
import { texts } from './texts'

type SavedView = Outputs['ticket']['views']['views'][number]
type Props = {
  filter: QueueFilter
  onPick: (filter: QueueFilter) => void
  /** Words for what is over its day; undefined = nothing is. */
  overdue?: string
}

// In their names tickets stand; who reviews or leads has none of his own.
const handlers: readonly (string | undefined)[] = ['judicialOfficeClerk', 'judicialOfficeHead', 'bureauHandler']

/** A person's saved views, as the queue and its chips ask for them. */
export const viewsQuery = { queryKey: ['ticket', 'views'], queryFn: () => api.ticket.views({}) }

/** What is over its day, 我经手的, a person's saved ways of looking at the queue, and saving or deleting one where the
 *  filter is. */
export function ViewChips({ filter, onPick, overdue }: Props) {
  const [name, setName] = useState<string>()
  const { data } = useQuery(viewsQuery)
  const isHandler = handlers.includes(useSession()?.active?.role)
  const views = data?.views ?? []
  const current = views.find((view) => isSame(toFilter(view), filter))
  const { mutate, error, isPending } = useMutation<() => Promise<unknown>, unknown>({
    mutationFn: (send) => send(),
    onSuccess: () => {
      setName(undefined)
      invalidate(['ticket', 'views'])
      toast(texts.viewDone)
    },
  })
  const save = () => {
    if (name?.trim()) void mutate(() => api.ticket.saveView({ clientId: newClientId(), name, filter: stored(filter) }))
  }
  const remove = ({ viewId }: SavedView) =>
    void mutate(() => api.ticket.removeView({ clientId: newClientId(), viewId }))
  // A part alone is one touch away already.
  const isPlain = !filter.state && !filter.isMine && !filter.search.trim()
  if (!isHandler && !views.length && isPlain && !overdue) return null
  return (
    <>
      <View className="chips small" role="group" aria-label={texts.views}>
        {overdue && (
          <Chip
            isOn={filter.isOverdue}
            onPress={() => onPick({ ...filter, isOverdue: filter.isOverdue ? undefined : true })}
          >
            {overdue}
          </Chip>
        )}
        {isHandler && (
          <Chip isOn={filter.isMine ?? false} onPress={() => onPick({ ...filter, isMine: !filter.isMine })}>
            {texts.mine}
          </Chip>
        )}
        {views.map((view) => (
          <Chip key={view.viewId} isOn={view === current} onPress={() => onPick(toFilter(view))}>
            {view.name}
          </Chip>
        ))}
        {current && <Chip onPress={() => remove(current)}>{texts.removeView(current.name)}</Chip>}
        {!current && !isPlain && !filter.isOverdue && (
          <Chip onPress={() => setName(name === undefined ? '' : undefined)}>{texts.saveView}</Chip>
        )}
      </View>
      {name !== undefined && (
        <Cells>
          <InputCell
            id="view"
            label={texts.viewName}
            placeholder={texts.viewHint}
            value={name}
            onChange={setName}
            maxLength={20}
            error={error?.issues[0]?.message ?? error?.message}
          />
          <Block hasLine>
            <Button onPress={save} isBusy={isPending}>
              {texts.saveView}
            </Button>
          </Block>
        </Cells>
      )}
    </>
  )
}

const Chip = ({ isOn = false, onPress, children }: { isOn?: boolean; onPress: () => void; children: string }) => (
  <Pressable className={`chip ${isOn ? 'on' : ''}`} aria-pressed={isOn} onPress={onPress}>
    {isOn && <Icon name="check" />}
    <Text>{children}</Text>
  </Pressable>
)

const toFilter = ({ filter: { only, state, search, isMine } }: SavedView): QueueFilter => ({
  only,
  search,
  ...(state && { state }),
  ...(isMine && { isMine }),
})

const stored = ({ only, state, search, isMine = false }: QueueFilter) => ({
  only,
  state: state ?? null,
  search: search.trim(),
  isMine,
})

const isSame = (one: QueueFilter, other: QueueFilter) => JSON.stringify(stored(one)) === JSON.stringify(stored(other))
