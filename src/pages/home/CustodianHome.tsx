import { AccessCell } from '@/features/identity/access/AccessCell'
import { ConcernCell } from '@/features/ticket/concerns/ConcernCell'
import { go } from '@/platform/navigation'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { Halves } from '@/ui/workbench/Halves'
import { paths } from '../paths'
import { texts } from './texts'

/** The way to requests to open a sealed identity. */
export const IdentityCell = ({ isQuiet }: { isQuiet?: boolean }) => (
  <AccessCell
    title={texts.identityRequests}
    countOf={texts.waitingOfCustodian}
    isQuiet={isQuiet}
    onPress={() => go(paths.identity)}
  />
)

/** Home of an identity custodian: who is in trouble, the requests that wait for him, and what he cannot see. */
export const CustodianHome = () => (
  <Halves
    waiting={
      <>
        <ConcernCell
          title={texts.concerns}
          countOf={texts.waitingOfCustodian}
          onPress={() => go('/pkg-office/concerns/index')}
        />
        <IdentityCell />
      </>
    }
    beside={
      <Cells isSpaced>
        <Cell icon="seal" title={texts.rewards} onPress={() => go('/pkg-office/rewards/index')} />
        <Cell icon="info" isTop title={texts.auditorTitle} note={texts.custodianText} />
      </Cells>
    }
  />
)
