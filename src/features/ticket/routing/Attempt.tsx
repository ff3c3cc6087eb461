import type { Outputs } from '@/platform/api'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { texts } from './texts'

type Props = { answer: Outputs['ticket']['tryRouting'] }

/** What a dry run says: where it goes and why, and why the other rules did not win. */
export function Attempt({ answer: { facts, winner, officeName, reasons, rules } }: Props) {
  const others = rules.filter(({ isWinner }) => !isWinner)
  return (
    <>
      <SectionTitle>{texts.result}</SectionTitle>
      <Notice
        tone={officeName ? 'ok' : 'bad'}
        icon={officeName ? 'route' : undefined}
        title={winner === null ? texts.nowhere : texts.winner(winner)}
      >
        {reasons.map((reason) => (
          <View key={reason}>{reason}</View>
        ))}
      </Notice>
      <SectionTitle>{texts.lookedAt}</SectionTitle>
      <Cells>
        <Block>
          {facts.map((fact) => (
            <View key={fact}>{fact}</View>
          ))}
        </Block>
      </Cells>
      <SectionTitle>{texts.others}</SectionTitle>
      <Cells>
        {others.map(({ ruleNumber, note, why }) => (
          <Cell key={ruleNumber} isTop title={`${texts.number(ruleNumber)}：${why}`} note={note} />
        ))}
        {!others.length && <Block>{texts.none}</Block>}
      </Cells>
    </>
  )
}
