import { useEffect } from 'react'
import { useRole } from '@/features/identity/profile'
import { CurrentInspections, useCurrent } from '@/features/inspection/lists/CurrentInspections'
import { RightsShort } from '@/features/inspection/rights/RightsShort'
import { CodeHead, OfficeCell } from '@/features/registry/CodeHead'
import { useCode } from '@/features/registry/readCode'
import { texts as codeTexts } from '@/features/registry/texts'
import { go, replace, useParams } from '@/platform/navigation'
import { codeFromParams } from '@/platform/scanEntry'
import { goSignIn } from '@/platform/signIn'
import { BottomBar } from '@/ui/BottomBar'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { SectionTitle } from '@/ui/SectionTitle'
import { Skeleton } from '@/ui/Skeleton'
import { EmptyState, ErrorState } from '@/ui/States'
import { homeKind } from '../home/homeKind'
import { paths } from '../paths'
import { texts } from './texts'

/** What a plate's code is, for whoever scans it: whose shop, what can be done here and whom to call, which rights; the
 *  one thing that he most likely came for stands in the bar. An owner whose shop is being inspected is led to that visit:
 *  it is what he scans his own plate for. */
export default function LandingPage() {
  const { code, q, scene } = useParams()
  // WeChat hands over the printed address; a code typed with blanks is taken as it stands.
  const scanned = codeFromParams({ code: code ?? scene, q }) ?? (code || scene || q)
  const { data, error, isPending, refetch } = useCode(scanned)
  const role = useRole()
  const kind = homeKind(role !== undefined, role)
  const isForged = !scanned || error?.code === 'CODE_UNKNOWN' || error?.code === 'BAD_INPUT'
  const isOwner = kind === 'enterprise' && data?.isMine === true
  const { data: current, isPending: isLooking } = useCurrent(isOwner)
  const visit = isOwner ? current?.inspections[0]?.inspectionId : undefined
  useEffect(() => {
    if (visit) void replace(paths.inspection, { id: visit })
  }, [visit])
  const isLeading = isPending || isLooking || visit
  const action =
    kind === 'guest'
      ? { text: texts.signIn, onPress: goSignIn }
      : kind === 'inspector'
        ? { text: texts.checkIn, onPress: () => go(paths.checkIn, { code: scanned }) }
        : (kind === 'enterprise' || kind === 'reporter') && { text: texts.report, onPress: () => go(paths.report) }
  const footer = data && !isLeading && action && (
    <BottomBar>
      <Button kind="primary" onPress={action.onPress}>
        {action.text}
      </Button>
    </BottomBar>
  )
  return (
    <Page title={texts.title} footer={footer}>
      {isLeading && <Skeleton />}
      {isForged && (
        <EmptyState
          icon="xc"
          title={codeTexts.notOurs}
          action={{ text: codeTexts.scanAgain, onPress: () => replace(paths.scan) }}
        >
          {codeTexts.notOursText}
        </EmptyState>
      )}
      {error && !data && !isForged && <ErrorState error={error} onRetry={refetch} />}
      {data && !isLeading && (
        <>
          <CodeHead facts={data} />
          {kind === 'guest' && <Notice title={texts.signInTitle}>{texts.signInText}</Notice>}
          {isOwner && <CurrentInspections side="enterprise" onOpen={(id) => go(paths.inspection, { id })} />}
          <SectionTitle>{texts.can}</SectionTitle>
          <Cells>
            <OfficeCell facts={data} />
            <Cell icon="lock" title={texts.complaint} note={texts.complaintNote} onPress={() => go(paths.complaint)} />
            <Cell icon="receipt" title={texts.receipt} note={texts.receiptNote} onPress={() => go(paths.receipt)} />
          </Cells>
          <RightsShort onAll={() => go(paths.rights)} onCertificate={() => go(paths.terms, { term: 'certificate' })} />
        </>
      )}
    </Page>
  )
}
