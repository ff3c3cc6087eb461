import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import ComplaintPage from '@/pkg-public/complaint'
import ReportPage from '@/pkg-reporter/report'
import { setParams } from '../../../../config/jest/taro'
import { serve, signIn } from '../server.fixture'

const watchedId = '018f0000-0000-7000-8000-0000000000f1'
const receipt = { number: 'YT-2026-04417', digest: '8f3c2a91d07e55aa', submittedAt: '2026-11-20T02:00:00.000Z' }
const routing = { ruleNumber: 12, officeName: '柳溪司法所', bureauName: '云汀市司法局', reasons: ['地区：柳溪镇'] }
const agency = { agencyId: 'a1', name: '市场监督管理局', shortName: '市场监管局', management: 'local', level: 'city' }
const answers = {
  'registry/townships': () => ({
    townships: [{ code: '990104101', name: '柳溪镇', county: '柳溪县' }],
    mine: '990104101',
  }),
  'registry/agencies': () => ({ items: [agency], nextCursor: null }),
  'ticket/preview': () => ({ routing, acceptDays: 5 }),
  'ticket/submit': () => ({ ticketId: 't2', receipt, routing, acceptDueAt: '2026-11-27T15:59:59.000Z' }),
  'ticket/unsignedForm': () => ({ agencies: [], townships: [], acceptDays: 5 }),
}
const openedWith = (params: Record<string, string>) =>
  setParams({ draft: watchedId, category: 'retaliation', ...params })
const level = (name: string) => screen.getByRole('radio', { name: new RegExp(`^${name}`) })

// jsdom lays nothing out, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = jest.fn()

beforeEach(() => signIn('enterpriseUser'))

describe('a report about what happened to a reporter since', () => {
  test.each([
    ['sealed', '密封', '和原来那件一样，先选了“密封”'],
    ['hiddenFromAgency', '对执法部门保密', '和原来那件一样，先选了“对执法部门保密”'],
  ])('is as secret as the one before, says so, and goes out so: %s', async (confidentiality, name, said) => {
    const { asked } = serve(answers)
    openedWith({ confidentiality, agencyId: 'a1' })
    render(<ReportPage />)
    expect(screen.getByText(said)).toBeInTheDocument()
    expect(level(name)).toBeChecked()
    expect(await screen.findByText('市场监督管理局')).toBeInTheDocument()
    const story = '反映以后第二天，又来查了两次。'
    fireEvent.change(screen.getByLabelText('说说经过'), { target: { value: story } })
    fireEvent.click(screen.getByRole('button', { name: '提交反映' }))
    await waitFor(() => expect(asked('ticket/submit')).toHaveLength(1))
    expect(asked('ticket/submit')[0]).toMatchObject({ confidentiality, category: 'retaliation', agencyId: 'a1' })
  })

  test('is not the form that was begun before with another choice', async () => {
    serve(answers)
    openedWith({ draft: '', category: '' })
    const { unmount } = render(<ReportPage />)
    fireEvent.click(level('公开'))
    unmount()
    openedWith({ confidentiality: 'sealed' })
    render(<ReportPage />)
    expect(level('密封')).toBeChecked()
    expect(await screen.findByText(/提交后交给柳溪司法所/)).toBeInTheDocument()
  })

  test('a plain form says nothing of another, and takes no level that there is not', () => {
    serve(answers)
    openedWith({ draft: '', confidentiality: 'everybody' })
    render(<ReportPage />)
    expect(level('对执法部门保密')).toBeChecked()
    expect(screen.queryByText(/和原来那件一样/)).not.toBeInTheDocument()
  })

  test('without sign-in begins with the matter, and nothing of it is kept before a word is written', () => {
    serve(answers)
    openedWith({})
    render(<ComplaintPage />)
    expect(screen.getByRole('radio', { name: '打击报复' })).toBeChecked()
    expect(screen.queryByText(/^草稿已存在这台设备里/)).not.toBeInTheDocument()
  })
})
