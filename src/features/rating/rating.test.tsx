import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { ownEntries, sendWaiting } from '@/platform/outbox'
import { serve, signIn } from '../ticket/server.fixture'
import { RatingAnswers } from './RatingAnswers'
import { useRatingForm } from './RatingForm'
import { RatingKept } from './RatingKept'
import { RatingSummary } from './RatingSummary'
import { categoryOf, concernsIn, emptyRating, missingIn } from './ratingFields'

jest.mock('@/platform/feedback', () => ({ confirm: async () => true, toast: jest.fn() }))

const onReport = jest.fn()

function Form() {
  const { form, bar } = useRatingForm({ inspectionId: 'i', onReport })
  return (
    <>
      {form}
      {bar}
    </>
  )
}

const answer = (question: string, word: string) =>
  fireEvent.click(within(screen.getByRole('radiogroup', { name: question })).getByRole('radio', { name: word }))
const facts = ['出示了执法证件', '来了两名以上执法人员', '说清了查什么、凭什么查', '查的事项公布过', '只要了相关的材料']
const answerAll = () => {
  for (const fact of facts) answer(fact, '是')
  answer('收钱收物、要人请客', '没有')
  answer('总的感觉，未打分', '4 星')
}
const send = () => fireEvent.click(screen.getByRole('button', { name: '提交评价' }))

describe('a rating', () => {
  beforeEach(() => signIn('enterpriseUser'))

  test('begins with nothing chosen, and says each place that is missing', () => {
    const { asked } = serve({})
    render(<Form />)
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
    send()
    expect(screen.getByText('有 7 处要填，填好就能提交')).toBeInTheDocument()
    // The same red edge as in every other form, at each of them.
    expect(document.querySelectorAll('.row.wrong')).toHaveLength(7)
    expect(screen.getByText('请选有或没有')).toBeInTheDocument()
    expect(asked('rating/submit')).toEqual([])
  })

  test('sends facts and stars; only the overall star is needed, and no words when none were written', async () => {
    const { asked } = serve({
      'rating/submit': () => ({ ratingId: 'r', concerns: [], ratedAt: '2026-11-20T02:02:00.000Z' }),
    })
    render(<Form />)
    answerAll()
    send()
    await waitFor(() => expect(asked('rating/submit')).toHaveLength(1))
    expect(asked('rating/submit')[0]).toMatchObject({
      facts: { certificateShown: true, favoursTaken: false },
      stars: { overall: 4 },
    })
    expect(asked('rating/submit')[0]).not.toHaveProperty('comment')
  })

  test('a fact that was not as it should be offers a report, and keeps what was filled in', () => {
    serve({})
    const { unmount } = render(<Form />)
    answerAll()
    expect(screen.queryByText(/要不要把这一条反映给司法所/)).not.toBeInTheDocument()
    answer('收钱收物、要人请客', '有')
    fireEvent.click(screen.getByRole('button', { name: '去反映' }))
    expect(onReport).toHaveBeenCalledWith('favoursTaken')
    unmount()
    render(<Form />)
    expect(screen.getByRole('radiogroup', { name: '总的感觉，4 星' })).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '有', checked: true })).toBeInTheDocument()
  })
})

test('a rating without a network waits in the outbox and is not asked for again', async () => {
  signIn('enterpriseUser')
  const { asked } = serve({
    'rating/submit': () => ({ ratingId: 'r', concerns: [], ratedAt: '2026-11-20T02:02:00.000Z' }),
  })
  render(<Form />)
  answerAll()
  fireEvent(window, new Event('offline'))
  fireEvent.click(screen.getByRole('button', { name: '存好，联网后自动提交' }))
  await waitFor(() => expect(ownEntries()).toMatchObject([{ subject: 'i', state: 'waiting' }]))
  expect(asked('rating/submit')).toEqual([])
  const [entry] = ownEntries()
  if (entry) render(<RatingKept entry={entry} />)
  expect(screen.getByText('评价存好了，还没有提交')).toBeInTheDocument()
  fireEvent(window, new Event('online'))
  await act(sendWaiting)
  expect(asked('rating/submit')).toMatchObject([{ inspectionId: 'i', stars: { overall: 4 } }])
  expect(ownEntries()).toMatchObject([{ state: 'sent' }])
})

test('what an owner may not know has a third answer, and only that', async () => {
  signIn('enterpriseUser')
  const { asked } = serve({
    'rating/submit': () => ({ ratingId: 'r', concerns: [], ratedAt: '2026-11-20T02:02:00.000Z' }),
  })
  render(<Form />)
  answerAll()
  expect(screen.getAllByRole('radio', { name: '不清楚' })).toHaveLength(2)
  answer('查的事项公布过', '不清楚')
  expect(screen.queryByText(/要不要把这一条反映给司法所/)).not.toBeInTheDocument()
  send()
  await waitFor(() => expect(asked('rating/submit')).toHaveLength(1))
  expect(asked('rating/submit')[0]).toMatchObject({ facts: { itemPublished: null, onlyRelevantMaterial: true } })
})

describe('its rules', () => {
  test('taking favours is the one fact whose good answer is no', () => {
    expect(concernsIn({ facts: { certificateShown: true, favoursTaken: false } })).toEqual([])
    expect(concernsIn({ facts: { certificateShown: false, favoursTaken: true } })).toEqual([
      'certificateShown',
      'favoursTaken',
    ])
    expect(categoryOf.favoursTaken).toBe('corruption')
  })

  test('an unanswered fact is neither good nor a concern, but missing', () => {
    expect(concernsIn(emptyRating)).toEqual([])
    expect(missingIn(emptyRating)).toHaveLength(7)
  })
})

describe('what an agency sees', () => {
  const few = { isEnough: false, released: 0, minimum: 5, facts: [], stars: [], period: '2026' }
  beforeEach(() => signIn('agencyHead'))

  test('below five it is told so and sees no figure', async () => {
    serve({ 'rating/summary': () => few })
    const { container } = render(<RatingSummary />)
    expect(await screen.findByText('评价的企业还不到 5 家')).toBeInTheDocument()
    expect(container).not.toHaveTextContent('%')
  })

  test('shares and averages stand beside their words; too few stars of one kind stay hidden', async () => {
    serve({
      'rating/summary': () => ({
        ...few,
        isEnough: true,
        released: 10,
        facts: [
          { key: 'certificateShown', goodShare: 0.9 },
          { key: 'itemPublished', goodShare: null },
        ],
        stars: [
          { key: 'overall', average: 4.25 },
          { key: 'guidance', average: null },
        ],
      }),
    })
    render(<RatingSummary />)
    expect(await screen.findByText('90%')).toBeInTheDocument()
    expect(screen.getAllByText('说得清的不到 5 家，不显示').length).toBeGreaterThan(0)
    expect(screen.getByText('4.3')).toBeInTheDocument()
    expect(screen.getAllByText('打分的不到 5 家，不显示').length).toBeGreaterThan(0)
  })
})

test('a rating says what was given in the words in which it was given, and lists nothing that was not', () => {
  const facts = {
    certificateShown: true,
    twoOfficers: true,
    purposeExplained: true,
    itemPublished: null,
    onlyRelevantMaterial: true,
    favoursTaken: false,
  }
  const rating = { facts, stars: { overall: 4, attitude: 1 }, comment: null, ratedAt: '2026-11-20T02:02:00.000Z' }
  render(<RatingAnswers rating={rating} title="我的评价" />)
  expect(screen.getByText('好（4 星）')).toBeInTheDocument()
  expect(screen.getByText('很差（1 星）')).toBeInTheDocument()
  expect(screen.queryByText('懂不懂行')).not.toBeInTheDocument()
})
