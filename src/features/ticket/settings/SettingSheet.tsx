import type { Outputs } from '@/platform/api'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { SectionTitle } from '@/ui/SectionTitle'
import { Sheet } from '@/ui/Sheet'
import { valueWords } from './measure'
import { texts } from './texts'

/** One clock or number with its past. */
export type Setting = Outputs['ticket']['clockSettings']['settings'][number]

type Props = { setting: Setting; mayChange: boolean; onChange: (isReset: boolean) => void; onClose: () => void }

/** A setting: what it is now and on what ground, the default, and how it came to be so. */
export function SettingSheet({ setting, mayChange, onChange, onClose }: Props) {
  const { name, note, current, isChanged, changes, default: usual } = setting
  const words = (value: { amount: number; unit: Setting['current']['unit'] }) => valueWords(setting, value)
  return (
    <Sheet title={name} isOpen onClose={onClose}>
      <View className="sheet-list">
        <Cells>
          <Cell
            isStrong
            title={words(current)}
            note={current.warnBefore === null ? note : [note, texts.warn(current.warnBefore)].filter(Boolean).join('')}
          />
          <Cell isTop title={texts.source} note={current.source} />
          {isChanged && <Cell isTop title={`${texts.usual}：${words(usual)}`} note={usual.source} />}
        </Cells>
        {mayChange && (
          <Cells isSpaced>
            <Cell icon="pen" title={texts.change} onPress={() => onChange(false)} />
            {isChanged && <Cell icon="undo" title={texts.resetTo(words(usual))} onPress={() => onChange(true)} />}
          </Cells>
        )}
        <SectionTitle>{texts.past}</SectionTitle>
        <Cells>
          {changes.map((change) => (
            <Block key={change.changedAt + change.source} hasLine>
              <View className="strong">
                {change.isReset ? texts.isReset : texts.step(words(change.before), words(change.after))}
              </View>
              <View>{change.source}</View>
              <View className="note">{texts.changedBy(change.changedBy, change.changedAt)}</View>
            </Block>
          ))}
          {!changes.length && <Block>{texts.neverChanged}</Block>}
        </Cells>
      </View>
    </Sheet>
  )
}
