import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { EntryGrid } from '@/ui/EntryGrid'
import { Facts } from '@/ui/Facts'
import type { IconName } from '@/ui/Icon'
import { OfficerRow } from '@/ui/OfficerRow'
import { SectionTitle } from '@/ui/SectionTitle'
import { OutcomeTag } from '@/ui/StatusTag'
import { TabBar } from '@/ui/TabBar'
import { texts } from './texts'

const icons = ['scan', 'flag', 'list', 'book', 'receipt'] as const satisfies readonly IconName[]
const tabIcons = ['home', 'list', 'bell', 'user'] as const satisfies readonly IconName[]
const certificates = ['valid', 'expired', 'suspended', 'withdrawn', 'cancelled'] as const
const nothing = () => undefined

/** A landmark stands once a look, so its name says which. */
type Props = { look: string }

/** Cells, officers, buttons, entries, tabs. */
export const Rows = ({ look }: Props) => (
  <>
    <SectionTitle link={{ text: texts.link, onPress: nothing }}>{texts.parts.rows}</SectionTitle>
    <Cells>
      <Cell title={texts.agency} isStrong note={texts.visit} badge={<OutcomeTag outcome="green" />} />
      <Cell icon="scan" title={texts.lead} note={texts.visit} onPress={nothing} />
      <Cell title={texts.number} value={texts.numberValue} isKeyValue />
      <Cell title={texts.which} value={texts.link} isKeyValue error={texts.wrong} onPress={nothing} />
    </Cells>
    <SectionTitle extra={texts.count}>{texts.who}</SectionTitle>
    <Cells>
      {certificates.map((state, place) => (
        <OfficerRow
          key={state}
          name={texts.officers[place] ?? ''}
          state={state}
          number={texts.certificate}
          {...(state === 'valid' ? { until: texts.until } : { consequence: texts.consequence })}
        />
      ))}
    </Cells>
    <EntryGrid
      label={texts.named(texts.entries, look)}
      entries={texts.entry.map((text, place) => ({ key: text, text, icon: icons[place] ?? 'list', onPress: nothing }))}
    />
    <Cells isSpaced>
      <Block>
        <Facts>{texts.facts}</Facts>
        <Button kind="outline" onPress={nothing}>
          {texts.outline}
        </Button>
        <Button kind="plain" onPress={nothing}>
          {texts.plain}
        </Button>
        <Button kind="primary" isBusy onPress={nothing}>
          {texts.primary}
        </Button>
      </Block>
    </Cells>
    <BottomBar>
      <Button isNarrow onPress={nothing}>
        {texts.grey}
      </Button>
      <Button kind="primary" icon="star" onPress={nothing}>
        {texts.primary}
      </Button>
    </BottomBar>
    <TabBar
      label={texts.named(texts.tabs, look)}
      tabs={texts.tab.map((text, place) => ({
        key: text,
        text,
        icon: tabIcons[place] ?? 'home',
        count: place === 2 ? 12 : 0,
      }))}
      current={texts.tab[0]}
      onSelect={nothing}
    />
  </>
)
