import { fireEvent, render, screen } from '@testing-library/react'
import { inspectionOf } from '@/features/inspection/inspection.fixture'
import { ownDrafts } from '@/platform/draft'
import { serve, signIn } from '../server.fixture'
import { emptyReport, isTouched, toldBy } from './fields'
import { ReportForm } from './ReportForm'

const visit = inspectionOf()
const answers = {
  'registry/townships': () => ({ townships: [], mine: null }),
  'registry/agencies': () => ({
    items: [{ agencyId: visit.agency.agencyId, name: visit.agency.name }],
    nextCursor: null,
  }),
  'inspection/show': () => visit,
}
const words = () => screen.getByLabelText('说说经过')

// jsdom lays nothing out, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = jest.fn()

beforeEach(() => {
  localStorage.clear()
  signIn('enterpriseUser')
  serve(answers)
})

test.each([
  ['a visit', { inspectionId: visit.inspectionId }],
  ['a visit with its category', { inspectionId: visit.inspectionId, category: 'frequency' as const }],
  ['an agency', { agencyId: visit.agency.agencyId, category: 'frequency' as const }],
])('a form opened from %s and left as it was is no draft, and does not say that it was kept', async (_, given) => {
  const { unmount } = render(<ReportForm {...given} />)
  expect((await screen.findAllByText(new RegExp(visit.agency.name))).length).toBeGreaterThan(0)
  expect(screen.queryByText(/^草稿已存在手机里/)).not.toBeInTheDocument()
  unmount()
  expect(ownDrafts()).toEqual([])
})

test('one word makes it a draft, and taking it away again none', async () => {
  render(<ReportForm inspectionId={visit.inspectionId} category="frequency" />)
  await screen.findAllByText(new RegExp(visit.agency.name))
  fireEvent.change(words(), { target: { value: '来了三次' } })
  expect(ownDrafts()).toMatchObject([{ title: '来了三次' }])
  expect(screen.getByText(/^草稿已存在手机里/)).toBeInTheDocument()
  fireEvent.change(words(), { target: { value: '' } })
  expect(ownDrafts()).toEqual([])
})

test('what a form begins with in words counts from the first change of them', () => {
  const given = { content: '请把我的资料改正过来。', category: 'consultation' as const }
  const isTouchedBy = (part: object) => isTouched({ ...emptyReport, ...given, ...part }, { fields: given, told: [] })
  expect(isTouchedBy({})).toBe(false)
  expect(isTouchedBy({ content: `${given.content}电话换了。` })).toBe(true)
  expect(isTouchedBy({ category: 'frequency' })).toBe(true)
  expect(isTouchedBy({ isOnBehalf: true })).toBe(true)
})

const chosen = {
  agency: { agency: { id: 'a', name: '消防救援大队' } },
  inspection: { inspection: { id: 'i', label: '11月16日' } },
  happenedOn: { happenedOn: '2026-11-16' },
}
test.each([
  ['a plain form', {}, { agency: true, inspection: true, happenedOn: true }],
  ['a form about an agency', { agencyId: 'a' }, { agency: false, inspection: true, happenedOn: true }],
  ['a form about a visit', { inspectionId: 'i' }, { agency: false, inspection: false, happenedOn: false }],
])('on %s only what it was opened with is nobody’s own choice', (_, opened, expected) => {
  const found = Object.entries(chosen).map(([name, part]) => [
    name,
    isTouched({ ...emptyReport, ...part }, { fields: {}, told: toldBy(opened) }),
  ])
  expect(Object.fromEntries(found)).toEqual(expected)
})

test('a day that a person chose himself on a plain form is kept, and this is said', () => {
  render(<ReportForm />)
  expect(screen.queryByText(/^草稿已存在手机里/)).not.toBeInTheDocument()
  fireEvent.change(screen.getByLabelText(/^什么时候/), { target: { value: '2026-11-16' } })
  expect(screen.getByText(/^草稿已存在手机里/)).toBeInTheDocument()
})

test('words that a form began with are not handed in as they are', async () => {
  const content = '请删除我的信息。要删的是：\n为什么：'
  const { asked } = serve({ ...answers, 'ticket/submit': () => ({ ticketId: 't1' }) })
  render(<ReportForm content={content} category="consultation" />)
  fireEvent.click(screen.getByRole('button', { name: '提交反映' }))
  expect(screen.getByText('请把空着的地方写上')).toBeInTheDocument()
  fireEvent.change(words(), { target: { value: `${content}  \n` } })
  expect(screen.getByText('请把空着的地方写上')).toBeInTheDocument()
  expect(asked('ticket/submit')).toEqual([])
  fireEvent.change(words(), { target: { value: '请删除我的信息。要删的是：电话\n为什么：换了' } })
  expect(screen.queryByText('请把空着的地方写上')).not.toBeInTheDocument()
})
