import { addDays, dayOf, endOfDay } from '../../../_shared/calendar/days'
import type { Enterprise, JudicialOffice, LiaisonPoint } from '../../../_shared/schema'
import { type Township, townships } from './divisions'
import { showcase } from './enterprises'
import { dayBefore, type Making } from './making'
import type { Register, RoleDraft } from './register'

// How many enterprises have somebody who signs in.
const enterprisesWithUsers = 45

type City = { enterprises: readonly Enterprise[]; offices: readonly JudicialOffice[] }

/** Enters liaison points and the staff of enterprises. Some people are both. */
export const enterEnterprises = (making: Making, register: Register, city: City): LiaisonPoint[] => {
  const points = townships.flatMap((township) => choosePoints(making, city, township))
  const pointOf = (enterpriseId: string) => points.find((point) => point.enterpriseId === enterpriseId)
  const [first] = city.enterprises
  const factory = city.enterprises.find(
    ({ townshipCode, enterpriseId, kind }) =>
      townshipCode === townships[0]?.code && kind === 'company' && !pointOf(enterpriseId),
  )
  const rest = city.enterprises.filter((each) => each !== first && each !== factory && !pointOf(each.enterpriseId))
  const enterUser = (enterprise: Enterprise | undefined, post: string) => {
    if (!enterprise) throw new Error(`no enterprise for ${post}`)
    const point = pointOf(enterprise.enterpriseId)
    register.enter(post, [userOf(enterprise), ...(point ? [pointUserOf(enterprise, point)] : [])])
  }
  enterUser(first, 'enterpriseUser:showcase')
  enterUser(factory, 'enterpriseUser:factory')
  for (const enterprise of making.chance.sample(rest, enterprisesWithUsers - 3))
    enterUser(enterprise, `enterpriseUser:${enterprise.uscc}`)
  for (const { enterpriseId } of points) {
    const enterprise = city.enterprises.find((each) => each.enterpriseId === enterpriseId)
    if (!enterprise || enterprise === first) continue
    const post = nextPost(register, `liaison:${enterprise.townshipCode}`)
    // The first point of 南埠 also signs in for the firm itself.
    if (post === 'liaison:990102003:0') enterUser(enterprise, post)
    else register.enter(post, [pointUserOf(enterprise, pointOf(enterpriseId))])
  }
  return points
}

// Posts of one kind are numbered in the order in which they are entered.
const nextPost = ({ people }: Register, prefix: string) =>
  `${prefix}:${people.filter(({ post }) => post.startsWith(`${prefix}:`)).length}`

const choosePoints = (making: Making, { enterprises, offices }: City, township: Township): LiaisonPoint[] => {
  const office = offices.find(({ townshipCode }) => townshipCode === township.code)
  const own = enterprises.filter(({ townshipCode }) => townshipCode === township.code)
  const fixed = own.filter(({ uscc }) => uscc === showcase.uscc)
  const others = own.filter(({ uscc }) => uscc !== showcase.uscc)
  const chosen = [...fixed, ...making.chance.sample(others, township.quota.points - fixed.length)]
  return chosen.map(({ enterpriseId, uscc }) => ({
    liaisonPointId: making.uuid(),
    enterpriseId,
    bureauId: office?.bureauId ?? '',
    appointedAt: dayBefore(making, making.chance.between(420, 800)),
    termEnd: addDays(dayBefore(making, 0), uscc === showcase.uscc ? 950 : making.chance.between(300, 1_000)),
  }))
}

const jobs: Record<string, string> = { individualBusiness: '店主', cooperative: '理事长', partnership: '合伙人' }

const userOf = ({ enterpriseId, name, kind, townshipCode }: Enterprise): RoleDraft => ({
  role: 'enterpriseUser',
  title: jobs[kind] ?? '行政负责人',
  unitName: name,
  enterpriseId,
  townshipCode,
  regionCode: townshipCode,
})

const pointUserOf = ({ enterpriseId, name, townshipCode }: Enterprise, point: LiaisonPoint | undefined): RoleDraft => ({
  role: 'liaisonPointUser',
  title: '企业联系点',
  unitName: name,
  enterpriseId,
  townshipCode,
  regionCode: townshipCode,
  ...(point ? { endsAt: endOfDay(point.termEnd) } : {}),
})

const categories = {
  owner: ['企业负责人', '企业员工'],
  delegate: ['人大代表', '政协委员'],
  counsel: ['企业法律顾问', '企业法律顾问'],
} as const

/** Enters the special supervisors of every township by its quota. One term has just ended, one ends soon. */
export const enterSupervisors = (making: Making, register: Register, enterprises: readonly Enterprise[]) => {
  for (const township of townships) {
    const { owners, delegates, counsels } = township.quota
    const own = enterprises.filter(({ townshipCode }) => townshipCode === township.code)
    const employers = making.chance.sample(own.slice(1), owners)
    for (const [kind, count] of [
      ['owner', owners],
      ['delegate', delegates],
      ['counsel', counsels],
    ] as const)
      for (let number = 0; number < count; number += 1) {
        const post = `supervisor:${township.code}:${kind}:${number}`
        register.enter(post, [
          {
            role: 'specialSupervisor',
            title: `特邀监督员（${categories[kind][number % 2]}）`,
            unitName: (kind === 'owner' ? employers[number]?.name : undefined) ?? township.name,
            townshipCode: township.code,
            regionCode: township.code,
            endsAt: endOfDay(addDays(dayOf(making.now), termLeft(making, post))),
          },
        ])
      }
  }
}

/** Posts whose term has just ended, or ends within a fortnight. */
export const endedPost = 'supervisor:990104101:counsel:1'
export const endingPost = 'supervisor:990102003:owner:0'

const termLeft = ({ chance }: Making, post: string) => {
  if (post === endedPost) return -1
  return post === endingPost ? 12 : chance.between(60, 240)
}
