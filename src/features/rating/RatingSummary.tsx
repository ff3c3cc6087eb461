import { ratingFacts, ratingStars } from '@/contracts/ratingLists'
import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Bars } from '@/ui/Bars'
import { Block, Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { EmptyState, ErrorState } from '@/ui/States'
import { texts } from './texts'

const mostStars = 5

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
        <Block>
          <Bars
            label={texts.shareTitle}
            most={1}
            bars={ratingFacts.map(({ key, words, good }) => {
              const share = data.facts.find((fact) => fact.key === key)?.goodShare ?? null
              const label = good ? words : texts.favoursGood
              return { key, label, value: share, figure: share === null ? texts.notEnoughKnow : texts.share(share) }
            })}
          />
        </Block>
      </Cells>
      <SectionTitle>{texts.starTitle}</SectionTitle>
      <Cells>
        <Block>
          <Bars
            label={texts.starTitle}
            most={mostStars}
            bars={ratingStars.map(({ key, words }) => {
              const average = data.stars.find((star) => star.key === key)?.average ?? null
              const figure = average === null ? texts.notEnoughOfOne : texts.average(average)
              return { key, label: words, value: average, figure }
            })}
          />
        </Block>
      </Cells>
    </>
  )
}
