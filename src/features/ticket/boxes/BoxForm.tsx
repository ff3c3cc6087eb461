import { useState } from 'react'
import { type BoxKind, boxKindKeys, boxKinds } from '@/contracts/ticket/leadLists'
import { api, type Inputs } from '@/platform/api'
import { useCommand } from '@/platform/useCommand'
import { Block, Cells } from '@/ui/Cells'
import { Chips } from '@/ui/Chips'
import { View } from '@/ui/elements'
import { FormSheet } from '@/ui/FormSheet'
import { InputCell } from '@/ui/InputCell'
import { Switch } from '@/ui/Switch'
import type { Box } from './Boxes'
import { texts } from './texts'

const kinds = boxKindKeys.map((key) => ({ key, text: boxKinds[key] }))

/** A box to add, to name anew or to put out of use. */
export function BoxForm({ box, onClose }: { box?: Box; onClose: () => void }) {
  const [kind, setKind] = useState<BoxKind>(box?.kind ?? 'suggestionBox')
  const [name, setName] = useState(box?.name ?? '')
  const [isInUse, setInUse] = useState(box?.isInUse ?? true)
  const [isTried, setTried] = useState(false)
  const saving = useCommand<Omit<Inputs['ticket']['saveBox'], 'clientId'>, unknown>({
    send: (input) => api.ticket.saveBox(input),
    done: texts.boxSaved,
    onDone: onClose,
  })
  const isShort = name.trim().length < 2
  const save = () => {
    setTried(true)
    if (!isShort) saving.run({ boxId: box?.boxId, version: box?.version, kind, name: name.trim(), isInUse })
  }
  return (
    <FormSheet
      title={box ? texts.change : texts.add}
      onClose={onClose}
      verb={texts.saveBox}
      onSend={save}
      isBusy={saving.isRunning}
      problem={saving.error?.message}
    >
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
    </FormSheet>
  )
}
