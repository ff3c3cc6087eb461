import type { Outputs } from '@/platform/api'
import { clock, letter } from '../server.fixture'
import { letterSteps, requestSteps } from './steps'

type Request = Outputs['ticket']['agencyShow']
type Letter = Outputs['ticket']['agencyLetter']

const request = (more: Partial<Request> = {}): Request => ({
  requestId: 'r1',
  version: 0,
  number: 'YT说明-2026-0007',
  category: 'frequency',
  state: 'open',
  summary: '有店反映近期检查次数多。',
  question: '请说明今年的检查安排',
  askedAt: '2026-11-20T01:40:00.000Z',
  askedBy: '云汀市司法局',
  attachments: [],
  clock: clock('agency'),
  draft: null,
  remark: null,
  answer: null,
  answeredAt: null,
  reporterName: null,
  escalationLevel: 0,
  actions: [],
  ...more,
})
const agencyLetter = (more: Partial<Letter> = {}): Letter => ({
  ...letter(),
  clock: clock('rectify'),
  waitsFor: null,
  objectUntil: null,
  actions: [],
  ...more,
})
const report = (more: Partial<Letter['rectifications'][number]> = {}) => ({
  ...{ reportId: 'p1', evidence: [], text: '已经合并检查。', reportedAt: '2026-11-25T02:00:00.000Z' },
  ...{ result: null, resultText: null, checkedAt: null },
  ...more,
})
const drawn = (steps: ReturnType<typeof requestSteps>) => steps.map(({ kind, title }) => `${kind} ${title}`)

describe('the steps of a request, newest first', () => {
  test.each<[string, Partial<Request>, string[]]>([
    [
      'to be written',
      {},
      ['todo 司法局核查', 'todo 发给司法局', 'todo 法制机构审核', 'now 经办人写说明', 'ok 云汀市司法局发来'],
    ],
    [
      'with the legal unit',
      { state: 'inReview', draft: '今后合并。' },
      ['todo 司法局核查', 'todo 发给司法局', 'now 法制机构审核', 'ok 经办人写好说明', 'ok 云汀市司法局发来'],
    ],
    [
      'handed in',
      { state: 'answered', clock: null, answer: '今后合并。', answeredAt: '2026-11-23T01:40:00.000Z' },
      ['todo 司法局核查', 'ok 已发出，不能修改', 'ok 法制机构审核过', 'ok 经办人写好说明', 'ok 云汀市司法局发来'],
    ],
    [
      'ended before it was answered',
      { state: 'closed', clock: null },
      ['ok 已办结，不用再说明', 'ok 云汀市司法局发来'],
    ],
  ])('%s', (_, more, expected) => {
    expect(drawn(requestSteps(request(more)))).toEqual(expected)
  })

  test('what has to be done says until when, is late after it, and that it came back', () => {
    const step = (more: Partial<Request>) => requestSteps(request(more)).find(({ key }) => key === 'now')
    expect(step({})).toMatchObject({ kind: 'now', meta: '最晚 12月4日 星期五' })
    expect(step({ clock: clock('agency', { state: 'breached' }) })).toMatchObject({ kind: 'late' })
    expect(step({ remark: '依据没有写明' })).toMatchObject({ title: '法制机构退回，经办人重写' })
  })

  test('not even of an open reporter a step says anything', () => {
    const named = request({ reporterName: '周建平', escalationLevel: 2 })
    expect(requestSteps(named)).toEqual(requestSteps(request()))
  })
})

describe('the steps of a letter, newest first', () => {
  const future = '2999-01-01T00:00:00.000Z'

  test('received: what is to be done, until when, and until when one may object', () => {
    const steps = letterSteps(agencyLetter({ objectUntil: future }))
    expect(drawn(steps)).toEqual([
      'todo 司法局核查整改情况',
      'todo 有异议的，可以提出',
      'now 整改，报告整改情况',
      'ok 收到云汀市司法局的文书',
    ])
    expect(steps[2]).toMatchObject({ meta: '最晚 12月4日 星期五' })
    expect(drawn(letterSteps(agencyLetter({ objectUntil: '2020-01-01T00:00:00.000Z' })))).not.toContain(
      'todo 有异议的，可以提出',
    )
  })

  test('an objection waits for the bureau, and is followed by the decision and the report', () => {
    const objected = { objectedAt: '2026-11-20T02:00:00.000Z', objectUntil: future }
    const waits = letterSteps(
      agencyLetter({
        ...objected,
        state: 'objected',
        waitsFor: { what: 'objection', dueAt: clock('objection').dueAt },
      }),
    )
    expect(drawn(waits).slice(2)).toEqual(['now 司法局审查异议', 'ok 你单位提出异议', 'ok 收到云汀市司法局的文书'])
    expect(waits[2]).toMatchObject({ meta: '由司法局办·最晚 12月4日 星期五' })
    const decided = agencyLetter({
      ...objected,
      objectionReply: '维持。',
      objectionResult: 'uphold',
      rectifications: [report()],
      waitsFor: { what: 'check', dueAt: null },
    })
    expect(drawn(letterSteps(decided))).toEqual([
      'now 司法局核查整改情况',
      'ok 你单位报告整改情况',
      'ok 司法局对异议的决定：没有采纳，按原来的要求整改',
      'ok 你单位提出异议',
      'ok 收到云汀市司法局的文书',
    ])
  })

  test('every report has its result, the last first, and an end is no waiting', () => {
    const first = report({ result: 'fail', checkedAt: '2026-11-26T02:00:00.000Z' })
    const second = report({ reportId: 'p2', result: 'pass', checkedAt: '2026-12-01T02:00:00.000Z' })
    const steps = letterSteps(agencyLetter({ state: 'fulfilled', clock: null, rectifications: [first, second] }))
    expect(drawn(steps)).toEqual([
      'ok 已按要求整改',
      'ok 核查结果：整改到位',
      'ok 你单位报告整改情况',
      'late 核查结果：没有整改',
      'ok 你单位报告整改情况',
      'ok 收到云汀市司法局的文书',
    ])
  })
})
