import { useState } from 'react'
import { Cell } from '@/ui/Cell'
import { Text } from '@/ui/elements'
import { PickerSheet } from '@/ui/PickerSheet'
import { Loaded } from '../Loaded'
import type { ReportFields } from './fields'
import { texts } from './texts'
import { useMyTownship } from './useMyTownship'

type Props = {
  fields: ReportFields
  onChange: (part: Partial<ReportFields>) => void
  error?: string
  /** It is somebody else's matter: nothing is taken for it until it was chosen. */
  isOthers?: boolean
}

/** In which township it happened: unless another is chosen, that of the reporter. */
export function TownshipCell({ fields, onChange, error, isOthers }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { townships, mine, isLoaded, query } = useMyTownship()
  const shown = fields.township ?? (isOthers ? undefined : mine)
  return (
    <>
      <Cell
        id="townshipCode"
        isKeyValue
        title={texts.township}
        value={shown?.name ?? (isOthers && <Text className="note">{texts.chooseTownship}</Text>)}
        error={error}
        onPress={() => setOpen(true)}
      />
      <PickerSheet
        title={texts.townshipTitle}
        searchText={texts.townshipSearch}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        instead={
          isLoaded ? undefined : (
            <Loaded query={query} hasBadge={false}>
              {() => null}
            </Loaded>
          )
        }
        options={townships.map(({ code, name, county }) => ({ key: code, text: name, note: county }))}
        value={shown?.code}
        onPick={(code) => {
          const chosen = townships.find((township) => township.code === code)
          if (chosen) onChange({ township: { code: chosen.code, name: chosen.name } })
        }}
      />
    </>
  )
}
