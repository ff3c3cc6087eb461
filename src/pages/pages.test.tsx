import Taro from '@tarojs/taro'
import { render, screen, waitFor } from '@testing-library/react'
import { roleKeys } from '@/contracts/roles'
import { Refusal, serve, signIn } from '@/features/ticket/server.fixture'
import { clearQueries } from '@/platform/query'
import { setParams } from '../../config/jest/taro'
import { homeKind } from './home/homeKind'
import LandingPage from './landing'
import { openCode } from './scan/openCode'

const code = 'CZzv01BK2lV9RL0bi16YwMsckTqILXzW'
const facts = {
  kind: 'enterprise',
  enterpriseId: 'e',
  enterpriseName: '老周面馆',
  address: '柳溪镇柳湾路27号',
  township: '柳溪镇',
  office: { name: '柳溪司法所', phone: '555 0126' },
  isMine: true,
}

describe('home', () => {
  test('every role has one; who is not signed in or has no role is told so', () => {
    for (const role of roleKeys) expect(homeKind(true, role)).toBeTruthy()
    expect(homeKind(true, 'judicialOfficeClerk')).toBe('office')
    expect(homeKind(true, 'disciplineOfficer')).toBe('discipline')
    expect(homeKind(true, 'auditor')).toBe('auditor')
    expect(homeKind(true, 'systemAdmin')).toBe('admin')
    expect(homeKind(true, 'agencyReviewer')).toBe('agency')
    expect(homeKind(true, 'identityCustodian')).toBe('custodian')
    expect(homeKind(true, 'hotlineOperator')).toBe('plain')
    expect(homeKind(true, undefined)).toBe('roleless')
    expect(homeKind(false, undefined)).toBe('guest')
  })
})

describe('a scanned code', () => {
  const current = (inspections: unknown[]) => ({
    'registry/readCode': () => facts,
    'inspection/current': () => ({ inspections }),
  })
  const opened = () => jest.mocked(Taro.redirectTo).mock.calls[0]?.[0].url

  test('leads an inspector to check-in, with the bare code of the printed address', async () => {
    serve(current([]))
    await openCode(`https://ducha.example.gov.cn/s/${code}`, 'inspector')
    expect(opened()).toBe(`/pkg-inspector/checkIn/index?code=${code}`)
  })

  test('leads the enterprise to what the code is, and that leads it to the visit that goes on', async () => {
    serve(current([{ inspectionId: 'i' }]))
    await openCode(code, 'enterpriseUser')
    expect(opened()).toBe(`/pages/landing/index?code=${code}`)
  })

  test('leads anybody else to what the code is; a forged one leads nowhere', async () => {
    serve(current([]))
    await openCode('7Q4K 2MDX 9R3P', undefined)
    expect(opened()).toBe('/pages/landing/index?code=7Q4K%202MDX%209R3P')
    jest.mocked(Taro.redirectTo).mockClear()
    serve({ 'registry/readCode': () => new Refusal('CODE_UNKNOWN', 422, '这个码不是我们发的') })
    await expect(openCode('forged', 'inspector')).rejects.toMatchObject({ code: 'CODE_UNKNOWN' })
    expect(Taro.redirectTo).not.toHaveBeenCalled()
  })
})

describe('the page behind a code', () => {
  beforeEach(clearQueries)

  test('reads the printed address as WeChat hands it over', async () => {
    const { asked } = serve({ 'registry/readCode': () => facts, 'inspection/current': () => ({ inspections: [] }) })
    setParams({ q: encodeURIComponent(`https://ducha.example.gov.cn/s/${code}`) })
    render(<LandingPage />)
    expect(await screen.findByText('老周面馆')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /打电话给柳溪司法所/ })).toBeInTheDocument()
    expect(asked('registry/readCode')).toEqual([{ code }])
  })

  test('offers each what he most likely came for: a guest signs in, an inspector checks in, a reporter reports', async () => {
    serve({ 'registry/readCode': () => ({ ...facts, isMine: false }) })
    setParams({ code })
    const { unmount } = render(<LandingPage />)
    expect(await screen.findByRole('button', { name: /^登录/ })).toBeInTheDocument()
    unmount()
    signIn('inspector')
    const inspector = render(<LandingPage />)
    // Once, as the page's one primary button.
    expect(await screen.findByRole('button', { name: /登记进店/ })).toHaveClass('primary')
    expect(screen.queryByRole('button', { name: /^登录/ })).not.toBeInTheDocument()
    inspector.unmount()
    signIn('liaisonPointUser')
    render(<LandingPage />)
    expect(await screen.findByRole('button', { name: '反映问题' })).toHaveClass('primary')
  })

  describe('shows the owner of the shop', () => {
    const arrive = async (inspections: unknown[], isMine = true) => {
      signIn('enterpriseUser')
      serve({ 'registry/readCode': () => ({ ...facts, isMine }), 'inspection/current': () => ({ inspections }) })
      setParams({ code })
      render(<LandingPage />)
    }

    test('the visit that goes on, without a word about codes before it', async () => {
      await arrive([{ inspectionId: 'i' }])
      await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pkg-reporter/inspection/index?id=i' }))
      expect(screen.queryByText(/别人扫这个码/)).not.toBeInTheDocument()
      expect(screen.queryByRole('button', { name: /打电话/ })).not.toBeInTheDocument()
    })

    test('what the code is, when nobody is there', async () => {
      await arrive([])
      expect(await screen.findByText('现在没有人来检查')).toBeInTheDocument()
      expect(screen.getByText(/别人扫这个码/)).toBeInTheDocument()
      // What he came for stands before whom to call, and how one is scanned is said once.
      const heads = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
      expect(heads.slice(0, 3)).toEqual(['老周面馆', '来店检查', '在这里可以做什么'])
      expect(screen.getAllByText(/执法人员扫|要先扫/)).toHaveLength(1)
      expect(Taro.redirectTo).not.toHaveBeenCalled()
    })

    test("what the code is at another's door, although somebody inspects at home", async () => {
      await arrive([{ inspectionId: 'i' }], false)
      expect(await screen.findByText(/要先扫这个码/)).toBeInTheDocument()
      expect(Taro.redirectTo).not.toHaveBeenCalled()
    })
  })

  test('says clearly that a code is not ours', async () => {
    serve({ 'registry/readCode': () => new Refusal('CODE_UNKNOWN', 422, '这个码不是我们发的') })
    setParams({ code: 'forgedforgedforged' })
    render(<LandingPage />)
    expect(await screen.findByText('这不是企业码')).toBeInTheDocument()
  })
})
