import { ratingFacts, ratingStars } from '@/contracts/ratingLists'
import type { Outputs } from '@/platform/api'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Moment } from '@/ui/Moment'
import { QuietBlock } from '@/ui/QuietBlock'
import { SectionTitle } from '@/ui/SectionTitle'
import { StatusTag } from '@/ui/StatusTag'
import { texts as uiTexts } from '@/ui/texts'
import { texts } from './texts'

type Props = { rating: Outputs['rating']['show']; title: string }

/** Every answer of one rating. */
export const RatingAnswers = ({ rating, title }: Props) => (
  <>
    <SectionTitle extra={<Moment at={rating.ratedAt} words={texts.ratedAt} />}>{title}</SectionTitle>
    <Cells>
      {ratingFacts.map(({ key, words, good }) => {
        const [isFine, isNot] = good ? [texts.yes, texts.no] : texts.favours
        const answer = rating.facts[key]
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
        const value = rating.stars[key]
        return (
          value && <Cell key={key} isKeyValue title={words} value={texts.starsOf(value, uiTexts.stars[value - 1])} />
        )
      })}
    </Cells>
    <Cells isSpaced>
      <Block>
        <View className="note">{texts.commentLabel}</View>
        {rating.comment ? <QuietBlock>{rating.comment}</QuietBlock> : <View>{texts.noComment}</View>}
      </Block>
    </Cells>
  </>
)
