import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Refusal, serve, signIn } from '../../ticket/server.fixture'
import { inspectionOf } from '../inspection.fixture'
import type { Inspection } from '../states'
import { useCheckOut } from './CheckOutForm'
import { emptyFields, mistakesIn } from './mistakes'

jest.mock('@/platform/feedback', () => ({ confirm: async () => true, toast: jest.fn() }))

describe('what is missing when officers leave', () => {
  const green = { ...emptyFields, outcome: 'green' as const, note: '现场规范，做了讲解' }

  test('an outcome and a note of five characters are always needed', () => {
    expect(Object.keys(mistakesIn(emptyFields, false))).toEqual(['outcome', 'note'])
    expect(mistakesIn(green, false)).toEqual({})
  })

  test('a red outcome names its article, the others need none', () => {
    expect(Object.keys(mistakesIn({ ...green, outcome: 'red' }, false))).toEqual(['legalBasis'])
    expect(mistakesIn({ ...green, outcome: 'yellow' }, false)).toEqual({})
  })

  test('leaving after 24 hours needs a reason', () => {
    expect(Object.keys(mistakesIn(green, true))).toEqual(['lateReason'])
  })
})

function Form({ inspection }: { inspection: Inspection }) {
  const { form, bar } = useCheckOut(inspection)
  return (
    <>
      {form}
      {bar}
    </>
  )
}

describe('the form', () => {
  beforeEach(() => signIn('inspector'))

  test('says how many places to change and sends nothing before', () => {
    const { asked } = serve({})
    render(<Form inspection={inspectionOf({ state: 'inProgress' })} />)
    fireEvent.click(screen.getByRole('button', { name: '登记离店' }))
    expect(screen.getByText('有 2 处要改，改好就能登记')).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: /绿色宣传/ })).toHaveFocus()
    expect(asked('inspection/checkOut')).toEqual([])
  })

  test.each([
    [
      'a field',
      { issues: [{ path: 'note', message: '再写清楚一点' }] },
      () => screen.getByRole('textbox', { name: '检查情况' }),
    ],
    ['no field', { issues: [] }, () => screen.getByRole('alert').parentElement],
  ] as const)('leads the focus to what the server refused: %s', async (_, more, focused) => {
    serve({ 'inspection/checkOut': () => new Refusal('BAD_INPUT', 400, '登记不了', more) })
    render(<Form inspection={inspectionOf({ state: 'inProgress' })} />)
    fireEvent.click(screen.getByRole('radio', { name: /绿色宣传/ }))
    fireEvent.change(screen.getByRole('textbox', { name: '检查情况' }), { target: { value: '现场规范，做了讲解' } })
    fireEvent.click(screen.getByRole('button', { name: '登记离店' }))
    await waitFor(() => expect(focused()).toHaveFocus())
  })

  test('that the result was told on the spot is said by the officer, never by the form', async () => {
    const { asked } = serve({ 'inspection/checkOut': () => ({ version: 5, state: 'resultInformed' }) })
    render(<Form inspection={inspectionOf({ state: 'inProgress' })} />)
    const told = screen.getByRole('switch', { name: '结果已当场告诉企业' })
    expect(told).toHaveAttribute('aria-checked', 'false')
    fireEvent.click(told)
    fireEvent.click(screen.getByRole('radio', { name: /绿色宣传/ }))
    fireEvent.change(screen.getByRole('textbox', { name: '检查情况' }), { target: { value: '现场规范，做了讲解' } })
    fireEvent.click(screen.getByRole('button', { name: '登记离店' }))
    await waitFor(() => expect(asked('inspection/checkOut')).toHaveLength(1))
    expect(asked('inspection/checkOut')[0]).toMatchObject({ isResultInformed: true })
  })

  test('an article that was typed for red does not travel with green', async () => {
    const { asked } = serve({ 'inspection/checkOut': () => ({ version: 5, state: 'resultInformed' }) })
    render(<Form inspection={inspectionOf({ state: 'inProgress' })} />)
    fireEvent.click(screen.getByRole('radio', { name: /红色处罚/ }))
    fireEvent.change(screen.getByRole('textbox', { name: /法律依据/ }), { target: { value: '某法第一条' } })
    fireEvent.click(screen.getByRole('radio', { name: /绿色宣传/ }))
    fireEvent.change(screen.getByRole('textbox', { name: '检查情况' }), { target: { value: '现场规范，做了讲解' } })
    fireEvent.click(screen.getByRole('button', { name: '登记离店' }))
    await waitFor(() => expect(asked('inspection/checkOut')).toHaveLength(1))
    expect(asked('inspection/checkOut')[0]).toMatchObject({ outcome: 'green', isResultInformed: false })
    expect(asked('inspection/checkOut')[0]).not.toHaveProperty('legalBasis')
  })
})
