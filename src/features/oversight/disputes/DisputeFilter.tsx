import { useState } from 'react'
import {
  type AgencyDisputeMatter,
  type AgencyDisputeState,
  agencyDisputeMatterKeys,
  agencyDisputeMatters,
  agencyDisputeStateKeys,
  agencyDisputeStates,
  endedAgencyDisputeStates,
} from '@/contracts/agencyDisputeLists'
import type { Role } from '@/contracts/roles'
import { Pressable, Text, View } from '@/ui/elements'
import type { Filter } from '@/ui/ListFilter'
import { OnPaper } from '@/ui/OnPaper'
import { PickerSheet } from '@/ui/PickerSheet'
import { texts } from './texts'

/** The parts of the list; to a government they are what waits for it, and the rest. */
export type Part = 'open' | 'ended'

/** What the list shows. */
export type DisputeFilter = Filter<Part> & { matter?: AgencyDisputeMatter; state?: AgencyDisputeState }

type Props = { filter: DisputeFilter; onChange: (next: Partial<DisputeFilter>) => void; role: Role | undefined }

const all = { key: 'all', text: texts.all } as const
const matters = agencyDisputeMatterKeys.map((key) => ({ key, text: agencyDisputeMatters[key] }))

/** Below the parts of the list: what is disputed, and how far it is. */
export function DisputeFilterChips({ filter: { only, matter, state }, onChange, role }: Props) {
  const [asked, setAsked] = useState<'matter' | 'state'>()
  const states = statesOf(only, role)
  const words = {
    matter: texts.matterIs(matter ? agencyDisputeMatters[matter] : texts.all),
    state: texts.stateIs(state ? agencyDisputeStates[state] : texts.all),
  }
  const close = () => setAsked(undefined)
  return (
    <>
      <View className="chip-rows">
        <View className="chips small" role="group" aria-label={texts.narrow}>
          <Chip isOn={matter !== undefined} onPress={() => setAsked('matter')}>
            {words.matter}
          </Chip>
          {states.length > 1 && (
            <Chip isOn={state !== undefined} onPress={() => setAsked('state')}>
              {words.state}
            </Chip>
          )}
        </View>
      </View>
      {matter && <OnPaper>{words.matter}</OnPaper>}
      {state && <OnPaper>{words.state}</OnPaper>}
      <PickerSheet<AgencyDisputeMatter | 'all'>
        title={texts.matter}
        isOpen={asked === 'matter'}
        onClose={close}
        options={[all, ...matters]}
        value={matter ?? 'all'}
        onPick={(key) => onChange({ matter: key === 'all' ? undefined : key })}
      />
      <PickerSheet<AgencyDisputeState | 'all'>
        title={texts.whichState}
        isOpen={asked === 'state'}
        onClose={close}
        options={[all, ...states.map((key) => ({ key, text: agencyDisputeStates[key] }))]}
        value={state ?? 'all'}
        onPick={(key) => onChange({ state: key === 'all' ? undefined : key })}
      />
    </>
  )
}

// That something is drafted is the bureau's own; what came before it is nothing to a government, which reads also what a
// government below is to decide.
const statesOf = (only: Part, role: Role | undefined) => {
  if (role === 'governmentApprover')
    return agencyDisputeStateKeys.filter((key) => (only === 'open' ? key === 'proposed' : !unread.includes(key)))
  const isBureau = role?.startsWith('bureau')
  return agencyDisputeStateKeys.filter(
    (key) => endedAgencyDisputeStates.includes(key) === (only === 'ended') && (isBureau || key !== 'drafted'),
  )
}

const unread: readonly AgencyDisputeState[] = ['raised', 'coordinating', 'drafted']

const Chip = ({ isOn, onPress, children }: { isOn: boolean; onPress: () => void; children: string }) => (
  <Pressable className={`chip ${isOn ? 'on' : ''}`} onPress={onPress}>
    <Text>{children}</Text>
  </Pressable>
)
