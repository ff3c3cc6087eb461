import { render, screen } from '@testing-library/react'
import { ReplyBlock } from './ReplyBlock'

test('a reply stands line by line: equal lines both, empty ones not, and React has nothing to warn of', () => {
  const warned = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const text = '经核查属实。\n\n已经改正。\n  \n已经改正。'
  render(
    <ReplyBlock reply={{ text, finding: 'correctedOnSpot', by: '云亭市司法局', at: '2026-11-20T02:00:00.000Z' }} />,
  )
  expect(screen.getAllByText('已经改正。')).toHaveLength(2)
  const lines = [...document.querySelectorAll('.reply-text')].map((line) => line.textContent)
  expect(lines).toEqual(['经核查属实。', '已经改正。', '已经改正。'])
  expect(warned).not.toHaveBeenCalled()
  warned.mockRestore()
})

test('earlier replies stay below the one that counts, the newest first', () => {
  const one = (text: string, at: string) => ({ text, finding: 'answered' as const, by: '柳溪司法所', at })
  const [first, second, last] = [
    one('第一次的回复', '2026-11-10T02:00:00.000Z'),
    one('第二次的回复', '2026-11-15T02:00:00.000Z'),
    one('现在的回复', '2026-11-20T02:00:00.000Z'),
  ]
  const { rerender } = render(<ReplyBlock reply={last} earlier={[first, second]} />)
  expect(document.body).toHaveTextContent(/现在的回复.*以前的回复.*第二次的回复.*第一次的回复/)
  rerender(<ReplyBlock reply={last} earlier={[]} />)
  expect(document.body).not.toHaveTextContent('以前的回复')
})
