import { useState } from 'react'
import { bureauRoles } from '@/contracts/roles'
import { api, type Outputs } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { SectionTitle } from '@/ui/SectionTitle'
import { StatusTag } from '@/ui/StatusTag'
import { Loaded } from '../Loaded'
import { valueWords } from './measure'
import { SettingForm } from './SettingForm'
import { type Setting, SettingSheet } from './SettingSheet'
import { texts } from './texts'

type Data = Outputs['ticket']['clockSettings']

const groups = Object.keys(texts.groups) as (keyof typeof texts.groups)[]

/** Every clock and number of a report's way, grouped by who acts. */
export function Settings() {
  const query = useQuery<Data>({
    queryKey: ['ticket', 'clockSettings'],
    queryFn: () => api.ticket.clockSettings({}),
  })
  return (
    <Page title={texts.page}>
      <Loaded query={query} pageFor={bureauRoles} hasBadge={false}>
        {(data) => <Groups data={data} />}
      </Loaded>
    </Page>
  )
}

type Open = { key: string; isForm: boolean; isReset?: boolean }

function Groups({ data: { settings, mayChange, takesEffect } }: { data: Data }) {
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const chosen = settings.find(({ key }) => key === open?.key)
  return (
    <>
      <View className="note under">{takesEffect}</View>
      {!mayChange && <Notice>{texts.onlyCity}</Notice>}
      {groups.map((group) => (
        <View key={group}>
          <SectionTitle>{texts.groups[group]}</SectionTitle>
          <Cells>
            {settings
              .filter((setting) => setting.group === group)
              .map((setting) => (
                <Row key={setting.key} setting={setting} onPress={() => setOpen({ key: setting.key, isForm: false })} />
              ))}
          </Cells>
        </View>
      ))}
      {chosen && !open?.isForm && (
        <SettingSheet
          setting={chosen}
          mayChange={mayChange}
          onChange={(isReset) => setOpen({ key: chosen.key, isForm: true, isReset })}
          onClose={close}
        />
      )}
      {chosen && open?.isForm && (
        <SettingForm setting={chosen} isReset={open.isReset} takesEffect={takesEffect} onClose={close} />
      )}
    </>
  )
}

const Row = ({ setting, onPress }: { setting: Setting; onPress: () => void }) => (
  <Cell
    title={setting.name}
    note={setting.note}
    value={
      <View className="row-tags">
        {setting.isChanged && <StatusTag tone="run">{texts.changed}</StatusTag>}
        <View>{valueWords(setting, setting.current)}</View>
      </View>
    }
    onPress={onPress}
  />
)
