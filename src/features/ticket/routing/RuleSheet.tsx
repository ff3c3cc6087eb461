import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { Sheet } from '@/ui/Sheet'
import { conditionsOf, type Rule, type Version } from './model'
import { texts } from './texts'

type Props = { rule: Rule; onChange: () => void; onEnd: () => void; onClose: () => void }

/** One rule: what it looks at, where it leads, how it came to be so. */
export function RuleSheet({ rule, onChange, onEnd, onClose }: Props) {
  const [current] = rule.versions
  if (!current) return null
  return (
    <Sheet title={texts.number(rule.ruleNumber)} isOpen onClose={onClose}>
      <View className="sheet-list">
        {rule.isFallback && (
          <Notice icon="shield" title={texts.fallback}>
            {texts.fallbackText}
          </Notice>
        )}
        <Cells>
          <Block>
            <View className="read">{current.note}</View>
          </Block>
          {conditionsOf(current).map(({ label, words }) => (
            <Cell key={label} isKeyValue title={label} value={words} />
          ))}
          <Cell title={texts.leads} note={texts.targets[current.target]} />
          <Cell isKeyValue title={texts.valid} value={texts.until(current.validFrom, current.validUntil)} />
          <Cell isKeyValue title={texts.priority(current.priority)} value={texts.states[rule.state]} />
        </Cells>
        {rule.mayChange && (
          <Cells isSpaced>
            <Cell icon="pen" title={texts.change} onPress={onChange} />
            {!rule.isFallback && rule.state !== 'ended' && <Cell icon="xc" title={texts.end} onPress={onEnd} />}
          </Cells>
        )}
        <SectionTitle>{texts.versions}</SectionTitle>
        <Cells>
          {rule.versions.map((version) => (
            <Past key={version.version} version={version} />
          ))}
        </Cells>
      </View>
    </Sheet>
  )
}

const Past = ({ version }: { version: Version }) => (
  <Block hasLine>
    <View className="strong">{[texts.version(version.version), version.note].join('：')}</View>
    {version.reason && <View>{version.reason}</View>}
    <View className="note">
      {version.writtenBy ? texts.writtenBy(version.writtenBy, version.writtenAt) : texts.first}
    </View>
    <View className="note">
      {[
        ...conditionsOf(version).map(({ words }) => words),
        texts.priority(version.priority),
        texts.until(version.validFrom, version.validUntil),
      ].join('·')}
    </View>
  </Block>
)
