import { go, tab } from '@/platform/navigation'
import type { Entry } from '@/ui/EntryGrid'
import { paths } from '../paths'
import { type RecordsPart, recordsPart } from '../recordsPart'
import { texts } from './texts'

/** Opens the records at one of their parts. */
export function openRecords(part: RecordsPart): void {
  recordsPart.set(part)
  void tab(paths.records)
}

export const scan = () => void go(paths.scan)

/** Every way that a home page may offer. */
export const entries = {
  report: { key: 'report', text: texts.report, icon: 'flag', onPress: () => void go(paths.report) },
  inspections: {
    key: 'inspections',
    text: texts.inspections,
    icon: 'file',
    onPress: () => openRecords('inspections'),
  },
  tickets: { key: 'tickets', text: texts.tickets, icon: 'chat', onPress: () => openRecords('tickets') },
  complaint: { key: 'complaint', text: texts.complaint, icon: 'lock', onPress: () => void go(paths.complaint) },
  rights: { key: 'rights', text: texts.rights, icon: 'shield', onPress: () => void go(paths.rights) },
  receipt: { key: 'receipt', text: texts.receipt, icon: 'receipt', onPress: () => void go(paths.receipt) },
  requests: { key: 'requests', text: texts.requests, icon: 'inbox', onPress: () => openRecords('tickets') },
  letters: { key: 'letters', text: texts.letters, icon: 'seal', onPress: () => openRecords('letters') },
  agencyInspections: {
    key: 'agencyInspections',
    text: texts.agencyInspections,
    icon: 'file',
    onPress: () => openRecords('inspections'),
  },
  regionInspections: {
    key: 'regionInspections',
    text: texts.regionInspections,
    icon: 'file',
    onPress: () => openRecords('inspections'),
  },
  regionTickets: {
    key: 'regionTickets',
    text: texts.regionTickets,
    icon: 'chat',
    onPress: () => openRecords('tickets'),
  },
  ratings: { key: 'ratings', text: texts.ratings, icon: 'chart', onPress: () => void go(paths.ratings) },
  disputes: {
    key: 'disputes',
    text: texts.disputes,
    icon: 'route',
    onPress: () => void go('/pkg-agency/disputes/index'),
  },
} as const satisfies Record<string, Entry>
