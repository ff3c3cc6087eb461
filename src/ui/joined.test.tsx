import { render, screen } from '@testing-library/react'
import { Text, View } from './elements'
import { joined } from './joined'

jest.unmock('@/ui/joined')

test('a number stays on the line of its unit; other spaces may end one', () => {
  render(
    <View>
      剩 5 个工作日
      <Text>共 12 件 YT 3</Text>
    </View>,
  )
  expect(screen.getByText(/剩/).textContent).toBe('剩 5\u00a0个工作日共 12\u00a0件 YT 3')
  expect(joined('2026 YT')).toBe('2026 YT')
  expect(joined('按规则第 12 条到柳溪司法所')).toBe('按规则第\u00a012\u00a0条到柳溪司法所')
  expect(joined(7)).toBe(7)
})
