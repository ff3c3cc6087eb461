import { useState } from 'react'
import { type BoxKind, boxKindKeys, boxKinds } from '@/contracts/ticket/leadLists'
import { api, type Inputs } from '@/platform/api'
import { useCommand } from '@/platform/useCommand'
import { Block, Cells } from '@/ui/Cells'
import { Chips } from '@/ui/Chips'
import { View } from '@/ui/elements'
import { InputCell } from '@/ui/InputCell'
import { Switch } from '@/ui/Switch'
import { CommandSheet } from '../CommandSheet'
import type { Box } from './Boxes'
import { texts } from './texts'

const kinds = boxKindKeys.map((key) => ({ key, text: boxKinds[key] }))

/** A box to add, to name anew or to put out of use. */
export function BoxForm({ box, onClose }: { box?: Box; onClose: () => void }) {
  const [kind, setKind] = useState<BoxKind>(box?.kind ?? 'suggestionBox')
  const [name, setName] = useState(box?.name ?? '')
  const [isInUse, setInUse] = useState(box?.isInUse ?? true)
  const saving = useCommand<Omit<Inputs['ticket']['saveBox'], 'clientId'>, unknown>({
    send: (input) => api.ticket.saveBox(input),
    done: texts.boxSaved,
    onDone: onClose,
  })
  const isShort = name.trim().length < 2
  return (
    <CommandSheet
      title={box ? texts.change : texts.add}
      verb={texts.saveBox}
      command={saving}
      isReady={!isShort}
      onSend={() => saving.run({ boxId: box?.boxId, version: box?.version, kind, name: name.trim(), isInUse })}
      onClose={onClose}
    >
      {(isTried) => (
        <Cells>
          <Block>
            <View>{texts.kind}</View>
            <View className="chips-note">
              <Chips label={texts.kind} options={kinds} value={kind} onChange={setKind} />
            </View>
          </Block>
          <InputCell
            id="name"
            label={texts.name}
            placeholder={texts.nameHint}
            value={name}
            maxLength={60}
            onChange={setName}
            error={saving.problems.name ?? (isTried && isShort ? texts.nameShort : undefined)}
          />
          {box && <Switch title={texts.isInUse} note={texts.isInUseNote} isOn={isInUse} onChange={setInUse} />}
        </Cells>
      )}
    </CommandSheet>
  )
}
