import type { Inputs } from '../../../../src/contracts'
import type { ProcedureName } from '../../../../src/contracts/policy'
import type { City } from '../city/build'
import { cityCode } from '../city/divisions'
import type { Actor, Cast } from './cast'
import type { Days } from './days'
import type { Thread } from './play'
import type { Stage } from './stage'

type Tools = { city: City; cast: Cast; days: Days }
type Raised = Omit<Inputs['oversight']['raiseAgencyDispute'], 'clientId' | 'otherAgencyId'>
type StepName = Extract<ProcedureName, `oversight.${string}`>

/** One step: so many worked days ago, at a minute of the day, by whom, what, and in which words. */
type Step = readonly [back: number, minutes: number, who: Who, name: StepName, words?: object]
type Who = 'first' | 'second' | 'handler' | 'leader' | 'government'

type Plan = { first: string; second: string; division: string; back: number; raised: Raised; steps: readonly Step[] }

/** Disputes between agencies: one that waits for the other's opinion, two that are coordinated, one whose agreement waits
 *  for the other's word, one before the government, one that was agreed, one that was decided. */
export const disputeThreads = (tools: Tools): Thread[] => plans.map((plan) => threadOf(tools, plan))

const threadOf = ({ city, cast, days }: Tools, { first, second, division, back, raised, steps }: Plan): Thread => {
  const agencyOf = (number: string) => {
    const agency = city.agencies.find(({ unitNumber }) => unitNumber === number)
    if (!agency) throw new Error(`no agency ${number}`)
    return agency.agencyId
  }
  const bureau = city.bureaus.find(({ divisionCode }) => divisionCode === division)
  if (!bureau) throw new Error(`no bureau of ${division}`)
  const [firstId, otherAgencyId] = [agencyOf(first), agencyOf(second)]
  const actors: Readonly<Record<Who, () => Actor>> = {
    first: () => cast.agency(firstId, 'agencyReviewer'),
    second: () => cast.agency(otherAgencyId, 'agencyReviewer'),
    handler: () => cast.bureau(bureau.bureauId, 'bureauHandler'),
    leader: () => cast.bureau(bureau.bureauId, 'bureauLeader'),
    government: () => cast.at('staff:governmentApprover'),
  }
  let known: { disputeId: string; version: number } | undefined
  const raise = async (stage: Stage) => {
    known = await stage.call(actors.first(), 'oversight.raiseAgencyDispute', { ...raised, otherAgencyId })
  }
  const scenes = steps.map(([stepBack, minutes, who, name, words = {}]) => ({
    at: days.at(days.back(stepBack), minutes),
    async play(stage: Stage) {
      if (!known) throw new Error('no dispute was raised')
      const { disputeId, version } = known
      known = (await stage.call(actors[who](), name, { disputeId, version, ...words } as never)) as typeof known
    },
  }))
  return { about: raised.title, lane: 0, scenes: [{ at: days.at(days.back(back), 590), play: raise }, ...scenes] }
}

const plans: readonly Plan[] = [
  {
    first: '06',
    second: '03',
    division: cityCode,
    back: 2,
    raised: {
      matter: 'itemList',
      title: '餐具消毒的抽检列在谁的清单里',
      facts: '两家的事项清单里都有餐具消毒抽检，同一家饭馆一个月被抽了两次。',
      opinion: '集中消毒的餐具由卫生健康部门管，饭馆自己洗的由市场监管部门管，清单应当分开写。',
    },
    steps: [],
  },
  {
    first: '03',
    second: '05',
    division: cityCode,
    back: 9,
    raised: {
      matter: 'caseJurisdiction',
      title: '占道经营的无照摊点由谁立案',
      facts: '夜市路口的摊点既占道又没有执照，两家各立了一次案，当事人收到两份通知。',
      opinion: '占道在前，建议由城市管理部门立案，执照问题由本单位提供核查结果。',
    },
    steps: [
      [
        6,
        640,
        'second',
        'oversight.giveAgencyOpinion',
        { opinion: '摊点已经划入固定点位，不算占道，无照经营应当由市场监管部门立案。' },
      ],
    ],
  },
  // Somebody of the picker speaks for each of these two, so that an agreement can be answered.
  {
    first: '03',
    second: '04',
    division: cityCode,
    back: 11,
    raised: {
      matter: 'caseJurisdiction',
      title: '不合格的灭火器由谁查',
      facts: '五金店卖出的一批灭火器抽检不合格，有几只已经装在饭馆里，两家都接到举报，各查了一次。',
      opinion: '店里卖的由本单位查；已经装上在用的属于使用环节，应当由消防救援机构查。',
    },
    steps: [
      [
        8,
        650,
        'second',
        'oversight.giveAgencyOpinion',
        { opinion: '同一批货的源头在销售，应当由市场监管部门查到底，本单位把在用的名单转过去。' },
      ],
      [
        3,
        930,
        'handler',
        'oversight.recordAgreement',
        { agreement: '店里卖的由市场监督管理局查，已经装上在用的由消防救援大队责令更换，查到的当天互相转告。' },
      ],
      [1, 600, 'first', 'oversight.confirmAgreement'],
    ],
  },
  {
    first: '04',
    second: '10',
    division: cityCode,
    back: 20,
    raised: {
      matter: 'lawApplication',
      title: '改建店铺的消防验收适用哪一条',
      facts: '沿街店铺改建以后，两家对要不要重新验收说法不一，店主等了一个月。',
      opinion: '改变了用途的，应当按建设工程消防验收的规定重新验收，由住房城乡建设部门办。',
    },
    steps: [
      [
        15,
        650,
        'second',
        'oversight.giveAgencyOpinion',
        { opinion: '面积不到规定的标准，不用重新验收，应当按日常消防监督检查办。' },
      ],
      [
        10,
        900,
        'handler',
        'oversight.draftHandling',
        { handling: '建议不到标准的由消防救援机构在日常检查中一并看，超过标准的由住房城乡建设部门验收。' },
      ],
      [7, 960, 'leader', 'oversight.proposeHandling'],
    ],
  },
  {
    first: '16',
    second: '15',
    division: '990104',
    back: 5,
    raised: {
      matter: 'crossField',
      title: '店招和户外广告的检查怎么合并',
      facts: '店招的内容和安装分别归两家查，同一块招牌上门两次。',
      opinion: '安装由本单位查，内容由市场监管部门查，建议约定一起上门。',
    },
    steps: [[3, 610, 'second', 'oversight.giveAgencyOpinion', { opinion: '同意一起上门，请明确由谁牵头、多久一次。' }]],
  },
  {
    first: '09',
    second: '13',
    division: cityCode,
    back: 60,
    raised: {
      matter: 'caseJurisdiction',
      title: '肉品检疫案件由谁查办',
      facts: '同一批肉品两家都收到线索，移来移去用了十多天。',
      opinion: '检疫违法由动物卫生监督所查，屠宰环节的由本单位查。',
    },
    steps: [
      [55, 620, 'second', 'oversight.giveAgencyOpinion', { opinion: '同意分开，但运输途中查到的要写明由谁接手。' }],
      [
        50,
        910,
        'handler',
        'oversight.recordAgreement',
        { agreement: '检疫和运输途中的由动物卫生监督所查，屠宰环节的由农业农村局查，收到线索当天转告。' },
      ],
      [48, 600, 'first', 'oversight.confirmAgreement'],
      [47, 980, 'second', 'oversight.confirmAgreement'],
    ],
  },
  {
    first: '02',
    second: '09',
    division: cityCode,
    back: 90,
    raised: {
      matter: 'lawApplication',
      title: '养殖场粪水外流适用哪部法处罚',
      facts: '粪水流进村边的沟里，两家都到了现场，对按哪部法处罚说法不一。',
      opinion: '排到外面的按水污染防治法由本单位罚，养殖场里面的不归本单位管。',
    },
    steps: [
      [
        85,
        630,
        'second',
        'oversight.giveAgencyOpinion',
        { opinion: '规模不到标准的散养户，应当先按畜禽养殖的规定督促改正。' },
      ],
      [
        80,
        920,
        'handler',
        'oversight.draftHandling',
        { handling: '建议规模养殖场由生态环境部门罚，散养户由农业农村部门督促改正。' },
      ],
      [77, 970, 'leader', 'oversight.proposeHandling'],
      [
        70,
        900,
        'government',
        'oversight.decideAgencyDispute',
        { decision: '规模养殖场由生态环境局管，散养户由农业农村局管，发现的一方当天转告另一方。' },
      ],
    ],
  },
]
