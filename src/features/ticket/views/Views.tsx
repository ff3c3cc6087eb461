import { useState } from 'react'
import { ticketStates } from '@/contracts/ticket/states'
import { api, type Inputs, type Outputs } from '@/platform/api'
import { tab } from '@/platform/navigation'
import { useQuery } from '@/platform/query'
import { useCommand } from '@/platform/useCommand'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { InputCell } from '@/ui/InputCell'
import { Page } from '@/ui/Page'
import { SectionTitle } from '@/ui/SectionTitle'
import { deskRoles } from '../desk/DeskCells'
import { Loaded } from '../Loaded'
import { queueFilter } from '../queueFilter'
import { texts } from './texts'

type Data = Outputs['ticket']['views']
type Filter = Data['views'][number]['filter']
type Saved = Omit<Inputs['ticket']['saveView'], 'clientId'>

/** A person's saved filters of the queue, and the present one to save. */
export function Views() {
  const { only, state, search, isMine } = queueFilter.use()
  const now: Filter = { only, state: state ?? null, search: search.trim(), ...(isMine && { isMine }) }
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const query = useQuery<Data>({ queryKey: ['ticket', 'views'], queryFn: () => api.ticket.views({}) })
  const saving = useCommand<Saved, unknown>({
    send: (input) => api.ticket.saveView(input),
    done: texts.saved,
    onDone: () => {
      setName('')
      setTried(false)
    },
  })
  const save = () => {
    setTried(true)
    if (name.trim()) saving.run({ name, filter: now })
  }
  return (
    <Page title={texts.page}>
      <View className="note under">{texts.intro}</View>
      <SectionTitle>{texts.mine}</SectionTitle>
      <Loaded query={query} pageFor={deskRoles} hasBadge={false}>
        {({ views }) => (
          <Cells>
            {views.map((view) => (
              <Row key={view.viewId} {...view} />
            ))}
            {!views.length && <Block>{texts.none}</Block>}
          </Cells>
        )}
      </Loaded>
      <SectionTitle>{texts.now}</SectionTitle>
      <Cells>
        <Cell title={wordsOf(now)} />
        <InputCell
          id="name"
          label={texts.name}
          placeholder={texts.nameHint}
          value={name}
          onChange={setName}
          maxLength={20}
          error={saving.problems.name ?? saving.error?.message ?? (isTried && !name.trim() ? texts.noName : undefined)}
        />
        <Block>
          <Button kind="primary" onPress={save} isBusy={saving.isRunning}>
            {texts.save}
          </Button>
        </Block>
      </Cells>
    </Page>
  )
}

function Row({ viewId, name, filter }: Data['views'][number]) {
  const removing = useCommand<{ viewId: string }, unknown>({
    send: (input) => api.ticket.removeView(input),
    done: texts.removed,
  })
  const open = () => {
    const { only, state, search, isMine } = filter
    queueFilter.set({ only, state: state ?? undefined, search, ...(isMine && { isMine }) })
    void tab('/pages/records/index')
  }
  return (
    <>
      <Cell icon="filter" title={name} note={wordsOf(filter)} onPress={open} />
      <Cell icon="xc" title={texts.removeOf(name)} onPress={() => removing.run({ viewId })} />
    </>
  )
}

const wordsOf = ({ only, state, search, isMine }: Filter) =>
  [isMine && texts.isMine, texts.onlys[only], state && ticketStates[state], search && texts.searched(search)]
    .filter(Boolean)
    .join('·')
