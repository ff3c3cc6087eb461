import { render, screen } from '@testing-library/react'
import { OfficeRow } from './OfficeRow'
import { clock, queueRow, signIn } from './server.fixture'

beforeEach(() => signIn('bureauHandler'))

const factsOf = (line: Element | null) =>
  [...(line?.querySelectorAll('.fact') ?? [])].map(({ textContent }) =>
    textContent?.replace('·', '').replaceAll('\u00a0', ' '),
  )
const facts = (container: HTMLElement) => factsOf(container)

test('a row begins with what happened; two lines say where it stands and how it came', () => {
  const row = queueRow('检查太频繁：一个月来了三次', {
    state: 'verifying',
    confidentiality: 'sealed',
    escalationLevel: 1,
    isTotalLate: true,
  })
  const { container } = render(<OfficeRow row={row} />)
  expect(screen.getByRole('button', { name: /^一个月来了三次/ })).toBeInTheDocument()
  const [first, second] = container.querySelectorAll('.facts')
  expect(factsOf(first ?? null)).toEqual(['核查中', '全程已超期', '消防救援大队', '检查太频繁'])
  expect(factsOf(second ?? null)).toEqual(['密封', '已上报 1 级', '11月10日提交'])
})

test('on a home page one line is enough', () => {
  const { container } = render(<OfficeRow row={queueRow('检查太频繁：一个月来了三次')} isShort />)
  expect(facts(container)).toEqual(['待受理', '消防救援大队'])
})

test('even there a question says that it is one: it is answered at once, and nobody is examined', () => {
  const row = queueRow('咨询：门头招牌怎么备案', { category: 'consultation' })
  const { container } = render(<OfficeRow row={row} isShort />)
  expect(facts(container)).toEqual(['待受理', '消防救援大队', '咨询'])
})

test('that everybody may know who reported is not worth a word of the line', () => {
  const { container } = render(<OfficeRow row={queueRow('甲', { confidentiality: 'open' })} />)
  expect(container).not.toHaveTextContent('公开')
})

test('a title that says nothing but its category is not said twice', () => {
  const { container } = render(<OfficeRow row={queueRow('检查太频繁')} />)
  expect(container.textContent?.match(/检查太频繁/g)).toHaveLength(1)
})

test('what stands still says why on its badge, below the facts, and not in the facts as well', () => {
  const row = queueRow('甲', { state: 'awaitingReporter', clock: clock('supplement') })
  const { container } = render(<OfficeRow row={row} />)
  expect(container.querySelector('.row-hold')).toHaveTextContent('已暂停：等反映人补充')
  expect(facts(container)).not.toContain('等反映人补充')
  expect(container.querySelector('.cell-line')).toBeNull()
})
