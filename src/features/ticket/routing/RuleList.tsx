import { useState } from 'react'
import type { Outputs } from '@/platform/api'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { StatusTag } from '@/ui/StatusTag'
import { EndRule } from './EndRule'
import { byRank, conditionsOf, type Rule, type Version } from './model'
import { RuleForm } from './RuleForm'
import { RuleSheet } from './RuleSheet'
import { texts } from './texts'

type Listed = Rule & { current: Version }
type Open = { part: 'show' | 'change' | 'end'; ruleNumber: number } | { part: 'add' }

/** All rules in the order in which they are looked at; what is not in use stands below. */
export function RuleList({ data: { rules, regions, mayAdd } }: { data: Outputs['ticket']['routingRules'] }) {
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const listed = rules
    .flatMap((rule) => (rule.versions[0] ? [{ ...rule, current: rule.versions[0] }] : []))
    .sort(byRank)
  const used = listed.filter(({ state }) => state === 'valid')
  const unused = listed.filter(({ state }) => state !== 'valid')
  const rule =
    open && 'ruleNumber' in open ? listed.find(({ ruleNumber }) => ruleNumber === open.ruleNumber) : undefined
  const show = (ruleNumber: number) => setOpen({ part: 'show', ruleNumber })
  return (
    <>
      <View className="note under">{texts.intro}</View>
      <SectionTitle>{texts.head(used.length)}</SectionTitle>
      <Rows rules={used} onOpen={show} />
      {unused.length > 0 && <SectionTitle>{texts.notUsed(unused.length)}</SectionTitle>}
      <Rows rules={unused} onOpen={show} />
      {mayAdd && (
        <Block>
          <Button kind="outline" onPress={() => setOpen({ part: 'add' })}>
            {texts.add}
          </Button>
        </Block>
      )}
      {open?.part === 'add' && <RuleForm regions={regions} onClose={close} />}
      {rule && open?.part === 'show' && (
        <RuleSheet
          rule={rule}
          onChange={() => setOpen({ part: 'change', ruleNumber: rule.ruleNumber })}
          onEnd={() => setOpen({ part: 'end', ruleNumber: rule.ruleNumber })}
          onClose={close}
        />
      )}
      {rule && open?.part === 'change' && <RuleForm rule={rule} regions={regions} onClose={close} />}
      {rule && open?.part === 'end' && <EndRule rule={rule} onClose={close} />}
    </>
  )
}

const Rows = ({ rules, onOpen }: { rules: Listed[]; onOpen: (ruleNumber: number) => void }) =>
  rules.length > 0 && (
    <Cells>
      {rules.map(({ ruleNumber, current, isFallback, state }) => (
        <Cell
          key={ruleNumber}
          isStrong
          title={`${texts.number(ruleNumber)}：${current.note}`}
          badge={
            isFallback ? (
              <StatusTag tone="run">{texts.fallback}</StatusTag>
            ) : state === 'valid' ? undefined : (
              <StatusTag tone="idle">{texts.states[state]}</StatusTag>
            )
          }
          note={[texts.priority(current.priority), ...conditionsOf(current).map(({ words }) => words)].join('·')}
          onPress={() => onOpen(ruleNumber)}
        />
      ))}
    </Cells>
  )
