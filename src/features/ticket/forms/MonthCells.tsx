import { useState } from 'react'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { shortDayText, today } from '@/ui/dates'
import { View } from '@/ui/elements'
import { PickerSheet } from '@/ui/PickerSheet'
import { StatusTag } from '@/ui/StatusTag'
import { monthOptions, nameOf } from './months'
import { texts } from './texts'

type Props = {
  month: string
  onPick: (month: string) => void
  /** Not known while it loads. */
  due: { dueOn: string; isProvisional: boolean; isLate: boolean } | undefined
}

/** Of which month, and until when its forms go to the bureau. */
export function MonthCells({ month, onPick, due }: Props) {
  const [isChoosing, setChoosing] = useState(false)
  return (
    <>
      <Cells isSpaced>
        <Cell isKeyValue title={texts.month} value={nameOf(month)} onPress={() => setChoosing(true)} />
        {due && (
          <Cell
            isKeyValue
            title={texts.due}
            value={
              <View className="row-tags">
                {due.isLate && (
                  <StatusTag tone="warn" icon="oct">
                    {texts.late}
                  </StatusTag>
                )}
                <View>{(due.isProvisional ? texts.dueDayProvisional : texts.dueDay)(shortDayText(due.dueOn))}</View>
              </View>
            }
          />
        )}
      </Cells>
      <PickerSheet
        title={texts.chooseMonth}
        isOpen={isChoosing}
        onClose={() => setChoosing(false)}
        options={monthOptions(today())}
        value={month}
        onPick={onPick}
      />
    </>
  )
}
