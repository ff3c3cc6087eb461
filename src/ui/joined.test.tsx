import { render, screen } from '@testing-library/react'
import { Text, View } from './elements'
import { Explained } from './glossary/Explained'
import { joined } from './joined'

jest.unmock('@/ui/joined')

test('a number stays on the line of its unit; other spaces may end one', () => {
  render(
    <View>
      剩 5 个工作日
      <Text>共 12 件 YT 3</Text>
    </View>,
  )
  expect(screen.getByText(/剩/).textContent).toBe('剩\u00a05\u00a0个工作日共\u00a012\u00a0件 YT 3')
  expect(joined('2026 YT')).toBe('2026 YT')
  expect(joined('按规则第 12 条到柳溪司法所')).toBe('按规则第\u00a012\u00a0条到柳溪司法所')
  expect(joined(7)).toBe(7)
})

test.each([
  ['已上报 1 级', '已上报\u00a01\u00a0级'],
  ['按这个计划第 2 次，一年最多 12 次', '按这个计划第\u00a02\u00a0次，一年最多\u00a012\u00a0次'],
  ['暂停 2.5 天', '暂停\u00a02.5\u00a0天'],
  ['今天 14:30 提交', '今天 14:30\u00a0提交'],
  ['最晚 12月4日', '最晚 12月4日'],
])(
  '“%s”: no number with its unit begins a line without the word it belongs to, and what is none may',
  (words, glued) => {
    expect(joined(words)).toBe(glued)
  },
)

test('words that are searched for terms keep their numbers and units together, too', () => {
  const { container } = render(<Explained terms={['workingDay']}>已用 10 天，限 10 个工作日</Explained>)
  expect(container.textContent).toBe('已用\u00a010\u00a0天，限\u00a010\u00a0个工作日')
})
