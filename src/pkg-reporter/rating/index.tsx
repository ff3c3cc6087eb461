import './index.scss'
import { SignedIn } from '@/features/identity/SignedIn'
import { useInspection } from '@/features/inspection/inspection'
import { LoadedInspection } from '@/features/inspection/LoadedInspection'
import type { Inspection } from '@/features/inspection/states'
import { useRatingForm } from '@/features/rating/RatingForm'
import { RatingKept, useKeptRating } from '@/features/rating/RatingKept'
import { RatingShown } from '@/features/rating/RatingShown'
import { categoryOf, type FactKey } from '@/features/rating/ratingFields'
import { texts as ratingTexts } from '@/features/rating/texts'
import { go, replace, useParams } from '@/platform/navigation'
import { useSession } from '@/platform/session'
import { Cell } from '@/ui/Cell'
import { Cells } from '@/ui/Cells'
import { momentText, timeText, today } from '@/ui/dates'
import { Text, View } from '@/ui/elements'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { EmptyState } from '@/ui/States'
import { OutcomeTag } from '@/ui/StatusTag'
import { texts } from './texts'

const readers = ['enterpriseUser'] as const

/** The enterprise's word on one inspection: the form, or what was said. */
export default function RatingPage() {
  const { id = '' } = useParams()
  const isSignedIn = Boolean(useSession())
  const query = useInspection(isSignedIn ? id : '')
  const kept = useKeptRating(id)
  if (query.data?.canRate && !kept) return <OpenRating inspection={query.data} />
  return (
    <Page title={texts.title}>
      <SignedIn roles={readers}>
        <LoadedInspection query={query} roles={readers}>
          {(inspection) => (
            <>
              <VisitCell inspection={inspection} />
              {inspection.isRated ? (
                <RatingShown inspectionId={id} onReport={(key) => report(inspection, key)} />
              ) : kept ? (
                <RatingKept entry={kept} />
              ) : (
                <EmptyState
                  icon="star"
                  title={texts.closedTitle}
                  action={{ text: texts.see, onPress: () => replace('/pkg-reporter/inspection/index', { id }) }}
                >
                  {texts.closedText}
                </EmptyState>
              )}
            </>
          )}
        </LoadedInspection>
      </SignedIn>
    </Page>
  )
}

function OpenRating({ inspection }: { inspection: Inspection }) {
  const { inspectionId } = inspection
  const { form, bar } = useRatingForm({ inspectionId, onReport: (key) => report(inspection, key) })
  return (
    <Page title={texts.title} footer={bar}>
      <Notice icon="eyeoff" title={ratingTexts.privateTitle}>
        {ratingTexts.privateText.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </Notice>
      <VisitCell inspection={inspection} />
      {form}
    </Page>
  )
}

function VisitCell({ inspection }: { inspection: Inspection }) {
  const { agency, startedAt, checkedOutAt, item, outcome } = inspection
  const from = momentText(startedAt)
  return (
    <Cells>
      <Cell
        title={agency.name}
        isStrong
        note={
          <>
            <Text className="nb">{checkedOutAt ? texts.visit(from, timeText(checkedOutAt)) : from}</Text>{' '}
            <Text className="nb">{item.name}</Text>
          </>
        }
        badge={outcome ? <OutcomeTag outcome={outcome} /> : undefined}
      />
    </Cells>
  )
}

// What was filled in stays in the draft: one may report first and rate afterwards.
const report = ({ inspectionId, agency, startedAt }: Inspection, key: FactKey) =>
  void go('/pkg-reporter/report/index', {
    inspectionId,
    agencyId: agency.agencyId,
    category: categoryOf[key],
    happenedOn: today(Date.parse(startedAt)),
  })
