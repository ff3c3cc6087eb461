import { render, screen } from '@testing-library/react'
import { inspectionOf } from '@/features/inspection/inspection.fixture'
import { serve, signIn } from '@/features/ticket/server.fixture'
import { clearQueries } from '@/platform/query'
import { setParams } from '../../../config/jest/taro'
import OfficeInspectionPage from '.'

const show = async (excessCases: number | null) => {
  clearQueries()
  signIn('bureauHandler')
  const inspection = inspectionOf({ basisType: 'case', trigger: '12345 工单反映异味', excessCases })
  setParams({ id: inspection.inspectionId })
  serve({ 'inspection/show': () => inspection })
  render(<OfficeInspectionPage />)
  await screen.findByRole('heading', { name: '老周面馆' })
}

test('a bureau reads above the record that the cases of the quarter are too many, which one it is, and why it is told', async () => {
  await show(4)
  const notice = screen.getByText('个案检查次数明显偏多').closest('.notice')
  expect(notice).toHaveTextContent('这个季度第 4 次')
  expect(notice).toHaveTextContent('不受次数上限限制')
})

test('of a reasonable number nothing is said', async () => {
  await show(null)
  expect(screen.queryByText(/偏多/)).not.toBeInTheDocument()
})
