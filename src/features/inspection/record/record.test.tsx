import { fireEvent, render, screen, within } from '@testing-library/react'
import { inspectionOf, officer, step, visitClock } from '../inspection.fixture'
import { InspectionRecord } from './InspectionRecord'
import { pageTitle } from './pageTitle'
import { blockWords, verdictOf } from './verdict'

const expired = officer('刘洋', { certificateState: 'expired' })

describe('the verdict about who came', () => {
  test('two valid officers are enough, a third without a valid certificate changes nothing', () => {
    const three = inspectionOf({ officers: [officer('陈立'), officer('何晓雯'), expired], validOfficers: 2 })
    expect(verdictOf(three)).toMatchObject({ tone: 'ok', text: expect.stringContaining('两人证件有效') })
  })

  test('one officer alone waits, and until when is said', () => {
    const one = inspectionOf({
      state: 'awaitingSecondOfficer',
      officers: [officer('陈立')],
      validOfficers: 1,
      clocks: [visitClock('secondOfficer')],
    })
    expect(verdictOf(one)).toMatchObject({ tone: 'warn', text: expect.stringContaining('10:17') })
  })

  test('a blocked visit says whose certificate it is, or that there are too few', () => {
    const blocked = { state: 'blocked' as const, officers: [officer('陈立'), expired], validOfficers: 1 }
    expect(blockWords(inspectionOf({ ...blocked, blockReason: 'invalidCertificate' }))).toBe('刘洋的执法证件已过期')
    expect(blockWords(inspectionOf({ ...blocked, officers: [officer('陈立')], blockReason: 'singleOfficer' }))).toBe(
      '有效证件只有 1 人，少于两人',
    )
    expect(verdictOf(inspectionOf(blocked))).toBeNull()
  })
})

describe('the record', () => {
  test('an officer with an invalid certificate is named with its state and what follows', () => {
    render(<InspectionRecord inspection={inspectionOf({ officers: [officer('陈立'), expired] })} side="enterprise" />)
    expect(screen.getByText('已过期')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '旁站，看解释' }).closest('.cell')).toHaveTextContent(
      '只能旁站，不能检查、不能签字',
    )
  })

  test('what a colour stands for is one touch away', () => {
    const done = inspectionOf({ state: 'resultInformed', outcome: 'yellow', outcomeNote: '提醒改正' })
    render(<InspectionRecord inspection={done} side="enterprise" />)
    // The outcome speaks first: its explanation is no larger than a note.
    expect(screen.getByRole('button', { name: '三色结果，看解释' }).closest('.note')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '三色结果，看解释' }))
    expect(screen.getByRole('dialog', { name: '三色结果' })).toHaveTextContent('黄色是教育提醒')
  })

  test('it says which visit of the year it is and how many the plan allows', () => {
    render(<InspectionRecord inspection={inspectionOf()} side="enterprise" />)
    expect(screen.getByText('这个部门今年第 2 次来店')).toBeInTheDocument()
    expect(screen.getByText('所有部门共 6 次')).toBeInTheDocument()
    expect(screen.getByText('按这个计划第 1 次，一年最多 2 次')).toBeInTheDocument()
  })

  test('a case has a trigger and no yearly cap', () => {
    const inspection = inspectionOf({ basisType: 'case', trigger: '接到 12345 转来的投诉' })
    render(<InspectionRecord inspection={inspection} side="enterprise" />)
    expect(screen.getByText('接到 12345 转来的投诉')).toBeInTheDocument()
    expect(screen.queryByText(/一年最多/)).not.toBeInTheDocument()
  })

  test('more visits than the plan allows are called so; those of the department under other plans are not', () => {
    const frequency = { ofAgency: 5, ofAll: 7, ofPlan: 3, cap: 2, year: 2026 }
    const { rerender } = render(<InspectionRecord inspection={inspectionOf({ frequency })} side="enterprise" />)
    expect(screen.getByText(/已超过计划的次数/)).toBeInTheDocument()
    const within = inspectionOf({ frequency: { ...frequency, ofPlan: 2 } })
    rerender(<InspectionRecord inspection={within} side="enterprise" />)
    expect(screen.queryByText(/已超过计划的次数/)).not.toBeInTheDocument()
  })

  test('a refused visit is counted as one that came to the shop, not as an inspection', () => {
    render(
      <InspectionRecord inspection={inspectionOf({ state: 'refused', refusalReason: '只来一人' })} side="agency" />,
    )
    expect(document.body).toHaveTextContent('今年第 6 次来店')
    expect(document.body).not.toHaveTextContent(/第 \d+ 次检查/)
  })

  test('after check-out the result stands there as noted on leaving, until the department has told it', () => {
    const left = inspectionOf({ state: 'checkedOut', outcome: 'green', outcomeNote: '没有问题' })
    const { rerender } = render(<InspectionRecord inspection={left} side="enterprise" />)
    expect(screen.getByText('检查完了，等正式告知')).toBeInTheDocument()
    expect(screen.getByText(/离店时登记的结果，以部门正式告知的为准/)).toBeInTheDocument()
    rerender(<InspectionRecord inspection={{ ...left, state: 'resultInformed' }} side="enterprise" />)
    expect(screen.queryByText(/以部门正式告知的为准/)).not.toBeInTheDocument()
  })

  test('before the second officer came it is not yet a visit of the year', () => {
    const timeline = [step(1, 'firstOfficerScanned', 'awaitingSecondOfficer')]
    render(<InspectionRecord inspection={inspectionOf({ state: 'awaitingSecondOfficer', timeline })} side="agency" />)
    expect(screen.getByText('两人到齐后，是这个部门今年第 2 次来店')).toBeInTheDocument()
    expect(screen.queryByText('次来店', { exact: false, selector: '.note' })).not.toBeInTheDocument()
  })
})

describe('its timeline', () => {
  const steps = () => within(screen.getByRole('list', { name: '经过' })).getAllByRole('listitem')

  test('what waits stands first with its latest moment; below, newest first, and only one step is current', () => {
    const inspection = inspectionOf({ clocks: [visitClock('enterpriseSilent', { dueAt: '2026-11-20T02:32:00.000Z' })] })
    render(<InspectionRecord inspection={inspection} side="inspector" />)
    expect(steps().map(({ className }) => className.split(' ')[1])).toEqual(['now', 'ok', 'ok'])
    expect(steps()[0]).toHaveTextContent('等企业确认或拒绝')
    expect(steps()[0]).toHaveTextContent('10:32')
  })

  test('of two things that wait the later stands higher, as time runs upwards', () => {
    const clocks = [
      visitClock('enterpriseSilent', { dueAt: '2026-11-20T02:32:00.000Z' }),
      visitClock('openTooLong', { unit: 'hour', dueAt: '2026-11-21T02:02:00.000Z' }),
    ]
    render(<InspectionRecord inspection={inspectionOf({ clocks })} side="inspector" />)
    expect(steps()[0]).toHaveTextContent('等执法人员登记离店')
    expect(steps()[1]).toHaveTextContent('等企业确认或拒绝')
    expect(steps().map(({ ariaCurrent, className }) => [ariaCurrent, className.split(' ')[1]])).toEqual([
      [null, 'todo'],
      ['step', 'now'],
      [null, 'ok'],
      [null, 'ok'],
    ])
  })

  test('the owner reads that it waits for him, and what came before as done', () => {
    const inspection = inspectionOf({ clocks: [visitClock('enterpriseSilent')] })
    render(<InspectionRecord inspection={inspection} side="enterprise" />)
    expect(steps()[0]).toHaveTextContent('等你确认或拒绝')
    expect(steps()[1]).toHaveTextContent('两人到齐')
    expect(document.body).not.toHaveTextContent('等企业确认')
  })

  test('one officer alone: the second is what waits', () => {
    const timeline = [step(1, 'firstOfficerScanned', 'awaitingSecondOfficer')]
    const clocks = [visitClock('secondOfficer')]
    const inspection = inspectionOf({ state: 'awaitingSecondOfficer', officers: [officer('陈立')], clocks, timeline })
    render(<InspectionRecord inspection={inspection} side="enterprise" />)
    expect(steps().map(({ className }) => className.split(' ')[1])).toEqual(['now', 'ok'])
    expect(steps()[0]).toHaveTextContent('等第二名执法人员扫码')
  })

  test('silence is told as having been shown, not as a refusal', () => {
    const timeline = [step(3, 'timeout', 'inProgress')]
    render(<InspectionRecord inspection={inspectionOf({ state: 'inProgress', timeline })} side="enterprise" />)
    expect(steps()[0]).toHaveTextContent('按已经出示证件算')
  })

  test('the time to rate is shown to the enterprise alone, and only while it may rate', () => {
    const clocks = [visitClock('ratingDue', { unit: 'calendarDay', dueAt: '2026-11-30T15:59:59.000Z' })]
    const over = inspectionOf({ state: 'resultInformed', outcome: 'green', canRate: true, clocks })
    const { rerender } = render(<InspectionRecord inspection={over} side="enterprise" />)
    const head = screen.getByText('下一步：评价这次检查').closest('.cells')
    expect(head).toHaveTextContent('老周面馆')
    expect(head?.querySelector('.due')).toBeInTheDocument()
    // Once on the page: the timeline does not say it again.
    expect(screen.getAllByText('最晚 11月30日', { exact: false })).toHaveLength(1)
    rerender(<InspectionRecord inspection={over} side="agency" />)
    expect(document.body).not.toHaveTextContent(/评价|11月30日/)
    rerender(<InspectionRecord inspection={{ ...over, canRate: false }} side="enterprise" />)
    expect(document.body).not.toHaveTextContent(/评价|11月30日/)
  })
})

test.each([
  [undefined, '入企检查'],
  ['awaitingSecondOfficer', '入企检查'],
  ['checkedIn', '入企检查'],
  ['blocked', '入企检查'],
  ['inProgress', '正在检查'],
  ['openOverdue', '入企检查'],
  ['refused', '检查记录'],
  ['checkedOut', '检查记录'],
  ['archived', '检查记录'],
] as const)('the heading over %s is %s: it says 正在检查 of no other state', (state, title) => {
  expect(pageTitle(state)).toBe(title)
})
