import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { fontSize } from '@/platform/fontSize'
import { theme } from '@/platform/theme'
import { Page } from './Page'

describe('Page', () => {
  test('has its title as heading, as the browser tab, and one main region', () => {
    render(<Page title="我的反映">内容</Page>)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('我的反映')
    expect(document.title).toBe('我的反映')
    expect(screen.getByRole('main')).toHaveTextContent('内容')
  })

  test('leads back; a page opened from outside leads home, a tab leads nowhere', () => {
    const { rerender } = render(<Page title="工单">内容</Page>)
    fireEvent.click(screen.getByRole('button', { name: '返回' }))
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
    rerender(
      <Page title="首页" isTab>
        内容
      </Page>,
    )
    expect(screen.queryByRole('button', { name: '返回' })).not.toBeInTheDocument()
  })

  test('follows the switch for large type and the theme, and keeps both', () => {
    const { container } = render(<Page title="我的">内容</Page>)
    act(() => {
      fontSize.setLarge(true)
      theme.set('dark')
    })
    expect(container.firstChild).toHaveClass('large', 'dark')
    expect(localStorage.getItem('mashangdu.isLargeType')).toBe('true')
    act(() => {
      fontSize.setLarge(false)
      theme.set('system')
    })
    expect(container.firstChild).not.toHaveClass('large')
  })
})
