import { ratingFacts, ratingStars } from '../../src/contracts/rating'
import { yearOf } from '../_shared/calendar/days'
import { assignmentOf, boundTo, type Call, personOf } from '../_shared/call'
import { fail } from '../_shared/errors'
import type { Handlers } from '../_shared/handlers'
import { interestsOf } from '../identity/public'
import { inspectionFacts, isRatable, lockOwnInspection, markRated } from '../inspection/public'
import { addGroup, concernsIn, emptyRollup, type Facts, minimumGroup, rollupOf, type Stars } from './domain'
import * as store from './store'

/** Ratings: once per inspection, for the agency only in groups. */
export const ratingHandlers: Handlers<'rating'> = {
  async submit({ inspectionId, facts, stars, comment }, call) {
    const inspection = await lockOwnInspection(call, inspectionId)
    if (await isOfAgency(call, inspection)) throw fail('RECUSED')
    if (inspection.ratedAt) throw fail('ALREADY_RATED')
    if (!isRatable(inspection, call.now)) throw fail(inspection.ratingClosesAt ? 'RATING_CLOSED' : 'WRONG_STATE')
    const ratingId = call.ids.uuid()
    const { agencyId, enterpriseId } = inspection
    const row = {
      ratingId,
      inspectionId,
      agencyId,
      enterpriseId,
      facts,
      stars,
      comment: comment || null,
      ratedAt: call.now,
    }
    if (!(await store.insertRating(call.tx, row))) throw fail('ALREADY_RATED')
    await markRated(call, inspectionId)
    await releaseGroups(call, agencyId)
    const concerns = concernsIn(facts)
    call.record('inspection', inspectionId, { event: 'rated', ratingId })
    call.publish('inspection.rated', 'inspection', inspectionId, { agencyId, hasConcern: concerns.length > 0 })
    return { ratingId, concerns, ratedAt: call.now.toISOString() }
  },

  async show({ inspectionId }, call) {
    const inspection = await inspectionFacts(call, inspectionId)
    const isOpen = inspection && isVisible(call, inspection) && !(await isOfAgency(call, inspection))
    const rating = isOpen ? await store.ratingOf(call.tx, inspectionId) : undefined
    if (!rating) throw fail('NOT_FOUND')
    return {
      facts: rating.facts as unknown as Facts,
      stars: rating.stars as unknown as Required<Stars>,
      comment: rating.comment,
      ratedAt: rating.ratedAt.toISOString(),
    }
  },

  async summary(_input, call) {
    const year = yearOf(call.now)
    const rollup = await store.rollupFor(call.tx, boundTo(call, 'agencyId'), year)
    const ratings = rollup?.ratings ?? 0
    const isEnough = ratings >= minimumGroup
    return {
      isEnough,
      released: isEnough ? ratings : 0,
      minimum: minimumGroup,
      facts: isEnough
        ? ratingFacts.map(({ key }) => {
            const known = rollup?.known[key] ?? 0
            return { key, goodShare: known >= minimumGroup ? (rollup?.good[key] ?? 0) / known : null }
          })
        : [],
      stars: isEnough
        ? ratingStars.map(({ key }) => {
            const count = rollup?.starCounts[key] ?? 0
            // A question that few answered says nothing about the group.
            return { key, average: count >= minimumGroup ? (rollup?.starSums[key] ?? 0) / count : null }
          })
        : [],
      period: String(year),
    }
  },
}

// Whoever belongs to the agency neither rates it nor reads a single rating, whatever else he is: it gets them in groups.
const isOfAgency = async (call: Call, { agencyId }: { agencyId: string }) =>
  (await interestsOf(call, personOf(call))).agencyIds.includes(agencyId)

// Ratings become visible five at a time, of five enterprises: two readings never differ by fewer than five of them.
const releaseGroups = async (call: Call, agencyId: string) => {
  const waiting = await store.lockUnreleased(call.tx, agencyId, minimumGroup)
  if (waiting.length < minimumGroup) return
  const year = yearOf(call.now)
  const group = rollupOf(waiting as unknown as { facts: Facts; stars: Stars }[])
  const earlier = await store.rollupFor(call.tx, agencyId, year)
  await store.saveRollup(call.tx, agencyId, year, addGroup(earlier ?? emptyRollup, group))
  await store.markReleased(
    call.tx,
    waiting.map(({ ratingId }) => ratingId),
    call.now,
  )
}

const isVisible = (call: Call, inspection: { enterpriseId: string; townshipCode: string }) => {
  const own = assignmentOf(call)
  if (call.scope === 'ownEnterprise') return inspection.enterpriseId === own.enterpriseId
  return own.regionCode !== null && inspection.townshipCode.startsWith(own.regionCode)
}
