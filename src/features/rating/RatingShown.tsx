import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Notice } from '@/ui/Notice'
import { Skeleton } from '@/ui/Skeleton'
import { ErrorState } from '@/ui/States'
import { RatingAnswers } from './RatingAnswers'
import { concernsIn, type FactKey } from './ratingFields'
import { texts } from './texts'

type Props = { inspectionId: string; onReport: (key: FactKey) => void }

/** My rating as it was given; it cannot be changed any more. */
export function RatingShown({ inspectionId, onReport }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: ['rating', 'show', inspectionId],
    queryFn: () => api.rating.show({ inspectionId }),
  })
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return <Skeleton hasBadge={false} />
  const concerns = concernsIn(data)
  const [first] = concerns
  return (
    <>
      <Notice tone="ok" title={texts.thanks}>
        {texts.thanksText}
      </Notice>
      {first && (
        <Notice tone="warn" link={{ text: texts.report, onPress: () => onReport(first) }}>
          {texts.concerns(concerns.length)}
        </Notice>
      )}
      <RatingAnswers rating={data} title={texts.mine} />
    </>
  )
}

/** One rating as those above the agency read it. */
export function RatingRead({ inspectionId }: Pick<Props, 'inspectionId'>) {
  const { data, error, refetch } = useQuery({
    queryKey: ['rating', 'show', inspectionId],
    queryFn: () => api.rating.show({ inspectionId }),
  })
  if (!data) return error ? <ErrorState error={error} onRetry={refetch} /> : <Skeleton hasBadge={false} />
  return <RatingAnswers rating={data} title={texts.theirs} />
}
