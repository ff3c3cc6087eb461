import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { Text, View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { SectionTitle } from '@/ui/SectionTitle'
import { texts } from './texts'
import type { Opening } from './useOpening'

const lines = ['a', 'b', 'c', 'd', 'e', 'f']
// So often side by side, to reach over the widest page.
const across = 4

/** The opened identity under its watermark, with the minutes that are left; then that it is over. */
export function OpenedIdentity({ opening: { shown, minutesLeft, isOver, error } }: { opening: Opening }) {
  return (
    <>
      {error && (
        <Notice tone="bad" isAlert>
          {error.message}
        </Notice>
      )}
      {isOver && (
        <Notice tone="idle" icon="lock" title={texts.over}>
          {texts.overText}
        </Notice>
      )}
      {shown && (
        <>
          <SectionTitle extra={texts.left(minutesLeft)}>{texts.opened}</SectionTitle>
          <View className="watermarked">
            <Cells>
              <Cell isKeyValue isStrong title={texts.name} value={shown.name} />
              <Cell isKeyValue isStrong title={texts.phone} value={shown.phone ?? texts.noPhone} />
              <Cell icon="clock" title={texts.until(shown.openUntil)} note={texts.keep} />
            </Cells>
            <View className="watermark" aria-hidden>
              {lines.map((line) => (
                <Text key={line}>{Array(across).fill(shown.watermark).join('　')}</Text>
              ))}
            </View>
          </View>
        </>
      )}
    </>
  )
}
