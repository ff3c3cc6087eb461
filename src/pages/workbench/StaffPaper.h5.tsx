import { useProfile } from '@/features/identity/profile'
import { PrintHead } from '@/ui/workbench/PrintHead.h5'
import type { HomeKind } from '../home/homeKind'
import { useListName } from './StaffMenu'
import { texts } from './texts'

type Props = { kind: HomeKind; unit: string; isList: boolean }

/** The head of what staff print: whose it is, which list, when and by whom. */
export function StaffPaper({ kind, unit, isList }: Props) {
  const list = useListName(kind)
  const by = useProfile().data?.name ?? ''
  return <PrintHead title={isList ? texts.listOf(unit, list) : unit} by={by} />
}
