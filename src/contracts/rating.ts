import * as z from 'zod/mini'
import { command, empty, id, moment, procedure, words } from './base'

/** Yes/no facts of domain C: a "no" is a fact to look into, not just a low score. `good` is the answer that is fine. */
export const ratingFacts = [
  { key: 'certificateShown', words: '出示了执法证件', good: true, source: '行政处罚法第55条' },
  { key: 'twoOfficers', words: '来了两名以上执法人员', good: true, source: '行政处罚法第42条' },
  { key: 'purposeExplained', words: '说清了查什么、凭什么查', good: true, source: '国办发〔2024〕54号' },
  { key: 'itemPublished', words: '查的事项在公布的清单里', good: true, source: '国办发〔2024〕54号' },
  { key: 'onlyRelevantMaterial', words: '只要了相关的材料', good: true, source: '海南省涉企行政检查条例第17条' },
  { key: 'favoursTaken', words: '收钱收物、要人请客', good: false, source: '国办发〔2024〕54号' },
] as const

/** Matters of degree, one to five stars. */
export const ratingStars = [
  { key: 'attitude', words: '态度' },
  { key: 'competence', words: '懂不懂行' },
  { key: 'guidance', words: '给不给指导' },
  { key: 'disturbance', words: '不耽误生意' },
  { key: 'promptness', words: '结果告诉得及时' },
  { key: 'overall', words: '总的感觉' },
] as const

const star = z.int().check(z.minimum(1, '请点星星打分'), z.maximum(5))

const facts = z.object({
  certificateShown: z.boolean('请选是或否'),
  twoOfficers: z.boolean('请选是或否'),
  purposeExplained: z.boolean('请选是或否'),
  itemPublished: z.boolean('请选是或否'),
  onlyRelevantMaterial: z.boolean('请选是或否'),
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
  facts: z.array(z.object({ key: z.string(), goodShare: z.number() })),
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
