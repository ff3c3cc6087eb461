import { useRole } from '@/features/identity/profile'
import { useChosenRecord } from '@/platform/address'
import { useListAddress } from '@/platform/listAddress'
import { useSession } from '@/platform/session'
import { useIsWide } from '@/platform/wide'
import { Desk } from '@/ui/workbench/Desk.h5'
import { ListPane } from '@/ui/workbench/ListPane.h5'
import { NothingChosen } from '@/ui/workbench/NothingChosen'
import { tableView } from '@/ui/workbench/tableView'
import { usePrintList } from '@/ui/workbench/usePrintList.h5'
import { useSearchKey } from '@/ui/workbench/useSearchKey.h5'
import { openRecords } from '../home/actions'
import { type HomeKind, homeKind } from '../home/homeKind'
import { paths } from '../paths'
import { Records } from '../records/Records'
import { recordsPart } from '../recordsPart'
import type { DeskProps } from './desk.types'
import { deskLists, ownLists } from './deskLists.h5'
import { FirstRecord } from './FirstRecord.h5'
import { hasRecords, StaffMenu } from './StaffMenu'
import { StaffPaper } from './StaffPaper.h5'
import { texts } from './texts'

/** From here on menu, list and record stand side by side, px. */
const deskFrom = 960

/** From here on a list may be a table, px. */
const tableFrom = 1280

const openTickets = () => openRecords('tickets')

/** Who works at a PC. */
const staff: readonly HomeKind[] = ['office', 'agency', 'discipline', 'government', 'auditor', 'custodian', 'admin']

/** The workbench of those in an office. On a narrow window, and for everybody else, the page stays as it is. */
export function StaffDesk({ place, page, fills, children }: DeskProps) {
  const session = useSession()
  const kind = homeKind(Boolean(session), useRole())
  const isDesk = useIsWide(deskFrom) && staff.includes(kind)
  const hasRoom = useIsWide(tableFrom) && kind === 'office' && place === 'records' && !page
  const isTable = tableView.use()
  const view = hasRoom ? (isTable ? 'table' : 'list') : undefined
  const { isList, printList } = usePrintList()
  const { id, choose } = useChosenRecord(page)
  const part = recordsPart.use()
  const hasList = place === 'records' && hasRecords(kind)
  const printsList = hasList && (!page || isList)
  useSearchKey(isDesk && !hasList && !page, openTickets)
  useListAddress(place === 'records' ? (page ?? paths.records) : undefined, hasList ? deskLists : ownLists)
  // A table stands alone, so nothing would be opened beside it.
  const Unchosen = kind === 'office' && view !== 'table' ? FirstRecord : NothingChosen
  const { assignmentId: owner = '', unit = '' } = session?.active ?? {}
  return (
    <Desk
      isDesk={isDesk}
      isRecord={page !== undefined}
      fills={fills}
      isRows={place === 'inbox'}
      state={{ page, id, choose, table: view, isWide: isDesk }}
      paper={<StaffPaper kind={kind} unit={unit} isList={printsList} />}
      printsList={printsList}
      menu={<StaffMenu place={place} kind={kind} />}
      list={
        hasList && (
          <ListPane label={texts.list} list={`${owner} ${part}`} view={view} onPrint={printList}>
            <Records key={owner} kind={kind} />
          </ListPane>
        )
      }
    >
      {isDesk && hasList && !page ? <Unchosen title={texts.records} /> : children(id)}
    </Desk>
  )
}
