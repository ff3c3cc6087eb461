import * as z from 'zod/mini'
import { command, empty, id, moment, procedure, words } from './base'

export * from './ratingLists'

const star = z.int('请点星星打分').check(z.minimum(1, '请点星星打分'), z.maximum(5, '最多 5 颗星'))

/** Null: whoever rates does not know. */
const facts = z.object({
  certificateShown: z.boolean('请选是或否'),
  twoOfficers: z.boolean('请选是或否'),
  purposeExplained: z.boolean('请选是或否'),
  itemPublished: z.nullable(z.boolean('请选是、否或不清楚')),
  onlyRelevantMaterial: z.nullable(z.boolean('请选是、否或不清楚')),
  favoursTaken: z.boolean('请选有或没有'),
})

/** Only the overall star is required; the rest may be left out. */
const stars = z.object({
  attitude: z.optional(star),
  competence: z.optional(star),
  guidance: z.optional(star),
  disturbance: z.optional(star),
  promptness: z.optional(star),
  overall: star,
})

const summary = z.object({
  /** Below five the agency sees only that there are too few. */
  isEnough: z.boolean(),
  released: z.int(),
  minimum: z.int(),
  /** Null where fewer than five knew the answer. */
  facts: z.array(z.object({ key: z.string(), goodShare: z.nullable(z.number()) })),
  stars: z.array(z.object({ key: z.string(), average: z.nullable(z.number()) })),
  period: z.string(),
})

/** The enterprise's word on one inspection: once, and for the agency only as an aggregate of five or more. */
export const rating = {
  submit: procedure
    .input(z.object({ ...command, inspectionId: id, facts, stars, comment: z.optional(words(0, 500)) }))
    .output(z.object({ ratingId: id, concerns: z.array(z.string()), ratedAt: moment })),
  show: procedure
    .input(z.object({ inspectionId: id }))
    .output(z.object({ facts, stars, comment: z.nullable(z.string()), ratedAt: moment })),
  summary: procedure.input(empty).output(summary),
}
