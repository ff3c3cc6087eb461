import { ticketStateKeys } from '@/contracts/ticket/states'
import { inspectionFilter } from '@/features/inspection/lists/InspectionList'
import { texts as inspections } from '@/features/inspection/lists/texts'
import { letterParts, lettersShown } from '@/features/ticket/AgencyLetters'
import { requestFilter, requestParts } from '@/features/ticket/AgencyRequests'
import { streamFilter, streamParts } from '@/features/ticket/discipline/StreamTickets'
import { ownFilter, ownParts } from '@/features/ticket/OwnTickets'
import { firstFilter, queueFilter } from '@/features/ticket/queueFilter'
import type { AddressedList } from '@/platform/listAddress'
import type { Filter } from '@/ui/ListFilter'
import { recordsPart } from '../recordsPart'
import { texts } from './texts'

const { queue, agency } = texts

type Store<Value> = {
  get: () => Value
  set: (value: Value) => void
  subscribe: (listener: () => void) => () => void
}

type Parts<Key extends string> = readonly { key: Key }[]

/** The one of these that an address names; undefined for anything else. */
const keyOf = <Key extends string>(parts: Parts<Key>, words = '') => parts.find(({ key }) => key === words)?.key

const filterIn = <Part extends string>(
  name: string,
  store: Store<Filter<Part>>,
  parts: Parts<Part>,
  first: Part,
): AddressedList => ({
  name,
  subscribe: store.subscribe,
  write: () => ({ only: store.get().only === first ? '' : store.get().only, search: store.get().search }),
  read: ({ only, search = '' }) => store.set({ only: keyOf(parts, only) ?? first, search }),
})

const records: AddressedList = {
  name: 'records',
  subscribe: recordsPart.subscribe,
  write: () => ({ part: recordsPart.get() }),
  read: ({ part }) => recordsPart.set(keyOf(agency, part)),
}

/** The filters of every list of those in an office, as an address carries them. */
export const deskLists: readonly AddressedList[] = [
  records,
  {
    name: 'queue',
    subscribe: queueFilter.subscribe,
    write: () => {
      const { only, state, search, isMine, isOverdue } = queueFilter.get()
      return {
        only: only === firstFilter.only ? '' : only,
        state,
        search,
        mine: isMine ? 'yes' : '',
        overdue: isOverdue ? 'yes' : '',
      }
    },
    read: ({ only, state, search = '', mine, overdue }) =>
      queueFilter.set({
        only: keyOf(queue, only) ?? firstFilter.only,
        state: ticketStateKeys.find((key) => key === state),
        search,
        ...(mine && { isMine: true }),
        ...(overdue && { isOverdue: true }),
      }),
  },
  {
    name: 'letters',
    subscribe: lettersShown.subscribe,
    write: () => ({ only: lettersShown.get() === 'open' ? '' : lettersShown.get() }),
    read: ({ only }) => lettersShown.set(keyOf(letterParts, only) ?? 'open'),
  },
  filterIn('requests', requestFilter, requestParts, 'open'),
  filterIn('stream', streamFilter, streamParts, 'open'),
  filterIn('inspections', inspectionFilter, inspections.segments, 'all'),
]

const ownInspectionParts = [...inspections.segments, ...inspections.enterpriseSegments]

/** The parts of everybody else's own lists. NB: no words: what a reporter looked for stays in no history of a browser. */
export const ownLists: readonly AddressedList[] = [
  records,
  {
    name: 'own',
    subscribe: ownFilter.subscribe,
    write: () => ({ only: ownFilter.get().chosen }),
    read: ({ only }) => ownFilter.set({ ...ownFilter.get(), chosen: keyOf(ownParts, only) }),
  },
  {
    name: 'inspections',
    subscribe: inspectionFilter.subscribe,
    write: () => ({ only: inspectionFilter.get().only === 'all' ? '' : inspectionFilter.get().only }),
    read: ({ only }) =>
      inspectionFilter.set({ ...inspectionFilter.get(), only: keyOf(ownInspectionParts, only) ?? 'all' }),
  },
]
