import { ratingFacts, ratingStars } from '@/contracts/ratingLists'
import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { EmptyState, ErrorState } from '@/ui/States'
import { texts } from './texts'

/** What enterprises said of the agency, in groups of five or more and never singly. */
export function RatingSummary() {
  const { data, error, refetch } = useQuery({
    queryKey: ['rating', 'summary'],
    queryFn: () => api.rating.summary({}),
  })
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return <Skeleton hasBadge={false} />
  if (!data.isEnough)
    return (
      <EmptyState icon="chart" title={texts.tooFew(data.minimum)}>
        {texts.tooFewText(data.minimum)}
      </EmptyState>
    )
  return (
    <>
      <SectionTitle extra={texts.count(data.released)}>{texts.period(data.period)}</SectionTitle>
      <SectionTitle>{texts.shareTitle}</SectionTitle>
      <Cells>
        {ratingFacts.map(({ key, words, good }) => {
          const share = data.facts.find((fact) => fact.key === key)?.goodShare ?? null
          const title = good ? words : texts.favoursGood
          return share === null ? (
            <Cell key={key} title={title} note={texts.notEnoughKnow} />
          ) : (
            <Cell key={key} title={title} value={texts.share(share)} note={<Bar share={share} />} />
          )
        })}
      </Cells>
      <SectionTitle>{texts.starTitle}</SectionTitle>
      <Cells>
        {ratingStars.map(({ key, words }) => {
          const average = data.stars.find((star) => star.key === key)?.average ?? null
          return average === null ? (
            <Cell key={key} title={words} note={texts.notEnoughOfOne} />
          ) : (
            <Cell key={key} title={words} value={texts.average(average)} note={<Bar share={average / 5} />} />
          )
        })}
      </Cells>
    </>
  )
}

/** The length beside its figure; zero at the left. */
const Bar = ({ share }: { share: number }) => (
  <View className="meter" aria-hidden>
    <View className="meter-fill" style={{ width: `${Math.round(share * 100)}%` }} />
  </View>
)
