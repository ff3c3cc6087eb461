import { useState } from 'react'
import type { Outputs } from '@/platform/api'
import { Cell } from '@/ui/Cell'
import { Block, Cells } from '@/ui/Cells'
import { momentText } from '@/ui/dates'
import { View } from '@/ui/elements'
import { Facts } from '@/ui/Facts'
import { Sheet } from '@/ui/Sheet'
import { isPastReminder } from '../clock'
import { texts } from './texts'

type Past = Outputs['ticket']['officeShow']['clockHistory'][number]

/** Leads to every clock that ever ran on a ticket. */
export function ClockHistory({ clocks }: { clocks: Past[] }) {
  const [isOpen, setOpen] = useState(false)
  if (!clocks.length) return null
  return (
    <>
      <Cells>
        <Cell icon="clock" title={texts.clockHistory(clocks.length)} onPress={() => setOpen(true)} />
      </Cells>
      <Sheet title={texts.clockHistoryTitle} isOpen={isOpen} onClose={() => setOpen(false)}>
        <View className="sheet-list">
          <Cells>
            {clocks.map((clock) => (
              <OneClock key={clock.kind + clock.startedAt} clock={clock} />
            ))}
          </Cells>
        </View>
      </Sheet>
    </>
  )
}

function OneClock({ clock }: { clock: Past }) {
  const { kind, startedAt, dueAt, stoppedAt, state, unit, amount, daysUsed, isLate, isProvisional, pauses } = clock
  const name = kind === 'total' ? texts.total : (texts.clockNames[kind] ?? texts.clock)
  const dayUnit = unit === 'calendarDay' ? unit : 'workingDay'
  const standing = isPastReminder(clock) ? texts.clockReminded : texts.clockStates[state]
  const due = isProvisional ? texts.clockDueProvisional(dueAt) : texts.clockDue(dueAt)
  return (
    <Block hasLine>
      <View className="strong">{[name, isLate && texts.clockLate].filter(Boolean).join('·')}</View>
      <View>{texts.clockStarted(momentText(startedAt), dayUnit, amount)}</View>
      {state !== 'paused' && <View>{due}</View>}
      {pauses.map(({ from, until, cause }) => (
        <View key={from}>
          {texts.clockPause(momentText(from), until && momentText(until), texts.pauseCauses[cause] ?? texts.pauseOther)}
        </View>
      ))}
      <View className="note">
        <Facts>
          {[
            texts.clockSpent(daysUsed, dayUnit === 'workingDay'),
            stoppedAt ? texts.clockStopped(momentText(stoppedAt)) : standing,
            clock.escalationLevel > 0 && texts.clockEscalated(clock.escalationLevel),
          ]
            .filter(Boolean)
            .join('·')}
        </Facts>
      </View>
    </Block>
  )
}
