import { fireEvent, render, screen } from '@testing-library/react'
import { inspectionOf } from '@/features/inspection/inspection.fixture'
import { ownDrafts } from '@/platform/draft'
import { serve, signIn } from '../server.fixture'
import { emptyReport, isTouched } from './fields'
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
  expect(isTouched({ ...emptyReport, ...given }, given)).toBe(false)
  expect(isTouched({ ...emptyReport, ...given, content: `${given.content}电话换了。` }, given)).toBe(true)
  expect(isTouched({ ...emptyReport, ...given, category: 'frequency' }, given)).toBe(true)
  expect(isTouched({ ...emptyReport, ...given, isOnBehalf: true }, given)).toBe(true)
})
