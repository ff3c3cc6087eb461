import { useState } from 'react'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SearchField } from '@/ui/SearchField'
import { Sheet } from '@/ui/Sheet'
import { Loaded } from './Loaded'
import { texts } from './report/texts'

type Agency = Outputs['registry']['agencies']['items'][number]

type Props = {
  isOpen: boolean
  onClose: () => void
  /** Null = cannot tell which. */
  onPick: (agency: { id: string; name: string } | null) => void
  canBeUnknown?: boolean
  /** The name of one that is not to choose. */
  without?: string
}

/** One of all agencies, found by the server: there are hundreds. */
export function AgencySheet({ isOpen, onClose, onPick, canBeUnknown, without }: Props) {
  const [words, setWords] = useState('')
  const search = words.trim()
  const query = useQuery<{ items: Agency[] }>({
    queryKey: ['registry', 'agencies', { search }],
    queryFn: () => api.registry.agencies({ search: search || undefined, limit: 50 }),
    enabled: isOpen,
    staleTime: 60_000,
  })
  const pick = (agency: { id: string; name: string } | null) => {
    onPick(agency)
    setWords('')
    onClose()
  }
  return (
    <Sheet title={texts.agencyTitle} isOpen={isOpen} onClose={onClose}>
      <SearchField placeholder={texts.agencySearch} value={words} onChange={setWords} />
      <View className="sheet-list">
        {canBeUnknown && (
          <Cells>
            <Cell icon="ask" title={texts.agencyUnknown} note={texts.agencyUnknownNote} onPress={() => pick(null)} />
          </Cells>
        )}
        <Loaded query={query} hasBadge={false}>
          {({ items }) => {
            const offered = items.filter(({ name }) => name !== without)
            return offered.length ? (
              <Cells>
                {offered.map(({ agencyId, name, level, management }) => (
                  <Cell
                    key={agencyId}
                    title={name}
                    note={[texts.agencyLevels[level], texts.agencyManagements[management]].join('·')}
                    onPress={() => pick({ id: agencyId, name })}
                  />
                ))}
              </Cells>
            ) : (
              <View className="sheet-empty">{texts.agencyNotFound}</View>
            )
          }}
        </Loaded>
      </View>
    </Sheet>
  )
}
