import { render, screen } from '@testing-library/react'
import { type Dispute, DisputeCells } from './DisputeCells'

const dispute: Dispute = {
  disputeId: '018f0000-0000-7000-8000-0000000000d1',
  version: 1,
  cause: 'returned',
  receiptNumber: 'YT-2026-00109',
  category: 'arbitrarySeizure',
  agencyName: null,
  townshipName: '柳溪镇',
  firstOfficeName: '柳溪司法所',
  firstOpinion: '发生在东桥',
  firstOpinionBy: '柳溪县司法局·协调监督科·何平',
  secondOfficeName: '东桥司法所',
  secondOpinion: '不在本所辖区',
  secondOpinionBy: null,
  firstChanges: 0,
  secondChanges: 0,
  earlier: [],
  decidingBureauName: '云汀市司法局',
  raisedAt: '2026-11-20T02:00:00.000Z',
  raisedBy: '东桥司法所',
  decidedOfficeName: null,
  decisionReason: null,
  decidedAt: null,
  clock: null,
  ticketId: null,
  mayGiveOpinion: false,
  ownOpinion: null,
  mayDecide: false,
}
const blockOf = (words: string) => screen.getByText(words).closest('.block')

test('an opinion stands under the name of who said it, on the side of the office it is about', () => {
  render(<DisputeCells dispute={dispute} />)
  expect(blockOf('发生在东桥')).toHaveTextContent('柳溪司法所这一方')
  expect(blockOf('发生在东桥')).toHaveTextContent('柳溪县司法局·协调监督科·何平写')
  expect(screen.queryByText('柳溪司法所的意见')).not.toBeInTheDocument()
})

test('where nobody noted who said it, no name is given for it', () => {
  render(<DisputeCells dispute={dispute} />)
  expect(blockOf('不在本所辖区')).toHaveTextContent('没有记下是谁写的')
})

test('where nothing was said yet, nobody said it', () => {
  render(<DisputeCells dispute={{ ...dispute, secondOpinion: null }} />)
  expect(blockOf('还没有写意见')).not.toHaveTextContent('没有记下是谁写的')
})

test('what a side said before it changed its words stands below, with who said it and when it was changed', () => {
  const earlier = [
    { side: 'first' as const, opinion: '店铺不在柳溪', by: '柳溪司法所·林晓', until: '2026-11-21T02:00:00.000Z' },
    { side: 'first' as const, opinion: '不归我们管', by: null, until: '2026-11-22T02:00:00.000Z' },
  ]
  render(<DisputeCells dispute={{ ...dispute, earlier, firstChanges: 2 }} />)
  const first = blockOf('发生在东桥')
  expect(first).toHaveTextContent(/发生在东桥.*改过，原来写的是：不归我们管.*改过，原来写的是：店铺不在柳溪/)
  expect(first).toHaveTextContent(/\d 改过/)
  expect(first).toHaveTextContent('柳溪司法所·林晓写')
  expect(blockOf('不在本所辖区')).not.toHaveTextContent('改过')
  expect(screen.queryByText(/一共改过/)).not.toBeInTheDocument()
})

test('where a side changed its words more often than is shown, it says how often', () => {
  const earlier = [{ side: 'first' as const, opinion: '店铺不在柳溪', by: null, until: '2026-11-21T02:00:00.000Z' }]
  render(<DisputeCells dispute={{ ...dispute, earlier, firstChanges: 12 }} />)
  expect(blockOf('发生在东桥')).toHaveTextContent('一共改过 12 次，下面是最近 1 次。')
  expect(blockOf('不在本所辖区')).not.toHaveTextContent('改过')
})
