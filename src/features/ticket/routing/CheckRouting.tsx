import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { Loaded } from '../Loaded'
import { texts } from './texts'

type Check = Outputs['ticket']['checkRouting']
type Groups = Check['unroutable']
type Few = Groups['groups'][number]['townships']

/** Every combination of the registry: what nobody catches, what only the fallback catches, what each rule catches. */
export function CheckRouting() {
  const query = useQuery<Check>({
    queryKey: ['ticket', 'checkRouting'],
    queryFn: () => api.ticket.checkRouting({}),
  })
  return (
    <Loaded query={query}>
      {({ day, combinations, rules, fallbackOnly, unroutable }) => (
        <>
          <View className="note under">{texts.checkIntro}</View>
          <SectionTitle>{texts.checkHead(combinations, day)}</SectionTitle>
          {unroutable.count === 0 ? (
            <Notice tone="ok" title={texts.allFine} />
          ) : (
            <Notice tone="bad" title={texts.unroutable(unroutable.count)}>
              {texts.unroutableText}
            </Notice>
          )}
          <GroupCells found={unroutable} />
          {fallbackOnly.count > 0 && (
            <>
              <SectionTitle>{texts.fallbackOnly(fallbackOnly.count)}</SectionTitle>
              <View className="note under">{texts.fallbackOnlyText}</View>
              <GroupCells found={fallbackOnly} />
            </>
          )}
          <SectionTitle>{texts.perRule}</SectionTitle>
          <Cells>
            {rules.map(({ ruleNumber, note, count }) => (
              <Cell key={ruleNumber} title={texts.number(ruleNumber)} note={note} value={texts.combinations(count)} />
            ))}
          </Cells>
        </>
      )}
    </Loaded>
  )
}

const GroupCells = ({ found: { groups, isCapped } }: { found: Groups }) =>
  groups.length > 0 && (
    <Cells>
      {groups.map(({ count, townships, agencies, categories, kinds, sources }) => (
        <Block key={JSON.stringify([townships, agencies, categories, kinds, sources])} hasLine>
          <View className="strong">{texts.combinations(count)}</View>
          <View>{`${texts.region}：${wordsOf(townships)}`}</View>
          <View>{`${texts.agencies}：${wordsOf(agencies)}`}</View>
          <View className="note">
            {[
              `${texts.category}：${wordsOf(categories)}`,
              `${texts.kind}：${wordsOf(kinds)}`,
              `${texts.source}：${wordsOf(sources)}`,
            ].join('；')}
          </View>
        </Block>
      ))}
      {isCapped && <Block hasLine>{texts.capped}</Block>}
    </Cells>
  )

const wordsOf = ({ isAll, names, count }: Few) => (isAll ? texts.all : texts.few(names.join('、'), count, names.length))
