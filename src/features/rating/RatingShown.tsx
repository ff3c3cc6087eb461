import { ratingFacts, ratingStars } from '@/contracts/ratingLists'
import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { momentText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { QuietBlock } from '@/ui/QuietBlock'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { ErrorState } from '@/ui/States'
import { StatusTag } from '@/ui/StatusTag'
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
      <SectionTitle extra={texts.ratedAt(momentText(data.ratedAt))}>{texts.mine}</SectionTitle>
      <Cells>
        {ratingFacts.map(({ key, words, good }) => {
          const [isFine, isNot] = good ? [texts.yes, texts.no] : texts.favours
          const answer = data.facts[key]
          const isGood = answer === good
          return (
            <Cell
              key={key}
              title={words}
              value={
                answer === null ? (
                  <StatusTag tone="idle">{texts.unknown}</StatusTag>
                ) : (
                  <StatusTag tone={isGood ? 'ok' : 'warn'}>{isGood ? isFine : isNot}</StatusTag>
                )
              }
            />
          )
        })}
      </Cells>
      <Cells isSpaced>
        {ratingStars.map(({ key, words }) => {
          const value = data.stars[key]
          return <Cell key={key} isKeyValue title={words} value={value ? texts.starsOf(value) : texts.notGiven} />
        })}
      </Cells>
      <Cells isSpaced>
        <Block>
          <View className="note">{texts.commentLabel}</View>
          {data.comment ? <QuietBlock>{data.comment}</QuietBlock> : <View>{texts.noComment}</View>}
        </Block>
      </Cells>
    </>
  )
}
