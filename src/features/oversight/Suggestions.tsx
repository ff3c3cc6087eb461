import { useState } from 'react'
import { issuePeriods } from '@/contracts/oversightLists'
import { ticketCategories } from '@/contracts/ticket/categories'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { Chips } from '@/ui/Chips'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { ErrorState } from '@/ui/States'
import { texts } from './texts'

type Data = Outputs['oversight']['issueSuggestions']
type Days = keyof typeof issuePeriods

/** What many reports of a period say together. */
export type Suggestion = Data['groups'][number] & Pick<Data, 'since' | 'until'>

const periods = (Object.keys(issuePeriods) as `${Days}`[]).map((key) => ({
  key,
  text: issuePeriods[Number(key) as Days],
}))

/** Agencies and categories of which many reports came; a touch registers them as an issue. */
export function Suggestions({ onPick }: { onPick?: (suggestion: Suggestion) => void }) {
  const [days, setDays] = useState<`${Days}`>('90')
  const { data, error, refetch } = useQuery<Data>({
    queryKey: ['oversight', 'issueSuggestions', { days }],
    queryFn: () => api.oversight.issueSuggestions({ days }),
  })
  return (
    <>
      <SectionTitle>{texts.suggest}</SectionTitle>
      <View className="chip-row">
        <Chips isSmall label={texts.period} options={periods} value={days} onChange={setDays} />
      </View>
      {error && !data && <ErrorState error={error} onRetry={refetch} />}
      {data && (
        <>
          <Cells>
            {data.groups.map((group) => (
              <Cell
                key={`${group.agencyId} ${group.category}`}
                title={ticketCategories[group.category].words}
                note={group.agencyName ?? texts.noAgency}
                value={texts.count(group.count)}
                onPress={onPick && (() => onPick({ ...group, since: data.since, until: data.until }))}
              />
            ))}
            {!data.groups.length && <Block>{texts.noSuggestion}</Block>}
          </Cells>
          <View className="note under">
            {[texts.from(data.since, data.until), texts.suggestNote(data.least), data.isCapped && texts.capped]
              .filter(Boolean)
              .join('·')}
          </View>
        </>
      )}
    </>
  )
}
