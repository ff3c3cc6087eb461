import { Bars } from '@/ui/Bars'
import { Block, Cells } from '@/ui/Cells'
import { Columns } from '@/ui/Columns'
import { FailureWays } from '@/ui/FailureWays'
import { SectionTitle } from '@/ui/SectionTitle'
import { Share } from '@/ui/Share'
import { Skeleton } from '@/ui/Skeleton'
import { EmptyState, ErrorState } from '@/ui/States'
import { Stats } from '@/ui/Stats'
import { texts } from './texts'

const values = [132, 26, null]
const shares = [0.98, 0.9, null]
const visits = [41, 58, null, 66, 73]
const nothing = () => undefined

/** Numbers, bars, columns, shares, each with what too few say; then the states of a whole page. */
export const Charts = () => (
  <>
    <SectionTitle>{texts.parts.charts}</SectionTitle>
    <Stats
      label={texts.stats}
      stats={texts.stat.map((label, place) => ({
        key: label,
        label,
        value: values[place] ?? null,
        unit: texts.units[place] ?? '',
        onPress: place === 1 ? nothing : undefined,
      }))}
    />
    <Cells>
      <Block>
        <Bars
          label={texts.bars}
          most={1}
          bars={texts.bar.map((label, place) => ({
            key: label,
            label,
            value: shares[place] ?? null,
            figure: texts.figures[place] ?? '',
          }))}
        />
      </Block>
      <Block hasLine>
        <Columns
          label={texts.columns}
          unit={texts.units[0]}
          columns={texts.months.map((label, place) => ({ key: label, label, value: visits[place] ?? null }))}
        />
      </Block>
      <Block hasLine>
        <Share label={texts.share} unit={texts.units[0]} counts={{ green: 61, yellow: 9, red: 3 }} />
      </Block>
      <Block hasLine>
        <Share label={texts.share} unit={texts.units[0]} counts={null} />
      </Block>
    </Cells>
    <SectionTitle>{texts.parts.states}</SectionTitle>
    <Skeleton />
    <EmptyState icon="chat" title={texts.empty} action={{ text: texts.report, onPress: nothing }}>
      {texts.emptyText}
    </EmptyState>
    <ErrorState error={{ code: 'INTERNAL', message: texts.failed, correlationId: 'K7QF-20P4' }} onRetry={nothing} />
    <ErrorState error={{ code: 'OFFLINE', message: texts.failed }} onRetry={nothing} />
    <FailureWays />
  </>
)
