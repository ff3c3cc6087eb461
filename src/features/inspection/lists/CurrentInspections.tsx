import { api } from '@/platform/api'
import { useQuery } from '@/platform/query'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { ErrorState } from '@/ui/States'
import { InspectionCell } from './InspectionCell'
import { texts } from './texts'

/** Milliseconds between two looks: an inspector at the door appears by itself. */
const pace = 5000

/** The inspections that go on now. */
export const useCurrent = (isEnabled = true) =>
  useQuery({
    queryKey: ['inspection', 'current'],
    queryFn: () => api.inspection.current({}),
    enabled: isEnabled,
    pollEvery: pace,
  })

type Props = {
  side: 'enterprise' | 'inspector'
  /** Other things wait below: that nobody is here is said in one line. */
  isShort?: boolean
  onOpen: (inspectionId: string) => void
}

/** Who is inspecting right now; without anybody it says how one would learn of it. */
export function CurrentInspections({ side, isShort, onOpen }: Props) {
  const { data, error, isPending, refetch } = useCurrent()
  const isEnterprise = side === 'enterprise'
  if (isPending) return <Skeleton />
  // Without a network the home page has said so already.
  if (!data) return error && error.status !== 0 ? <ErrorState error={error} onRetry={refetch} /> : null
  return (
    <>
      <SectionTitle>{isEnterprise ? texts.current : texts.currentOfficer}</SectionTitle>
      <Cells>
        {data.inspections.map((row) => (
          <InspectionCell key={row.inspectionId} row={row} side={side} onPress={() => onOpen(row.inspectionId)} />
        ))}
        {!data.inspections.length && (
          <Cell
            icon={isEnterprise ? 'shop' : 'scan'}
            isTop={!isShort}
            title={isEnterprise ? texts.nothingNow : texts.nothingOfficer}
            note={isShort ? undefined : isEnterprise ? texts.nothingNowText : texts.nothingOfficerText}
          />
        )}
      </Cells>
    </>
  )
}
