import { fireEvent, render, screen } from '@testing-library/react'
import { certificateStates } from '@/contracts/inspectionLists'
import { DeadlineBadge } from './DeadlineBadge'
import { Notice } from './Notice'
import { type CertificateState, OfficerRow } from './OfficerRow'
import { QuietBlock, QuietEdit } from './QuietBlock'
import { OutcomeTag, StatusTag, type Tone } from './StatusTag'
import { type StepKind, Timeline } from './Timeline'

const shapesIn = (container: Element) =>
  [...container.querySelectorAll('.i')].map(({ className }) => className.split(' ')[1])

describe('marks tell by shape and word, never by colour alone', () => {
  test('each tag has a shape of its own', () => {
    const tones: Tone[] = ['run', 'ok', 'warn', 'bad', 'idle']
    const { container } = render(
      <div>
        {tones.map((tone) => (
          <StatusTag key={tone} tone={tone}>
            {tone}
          </StatusTag>
        ))}
      </div>,
    )
    expect(shapesIn(container)).toEqual(['i-ring', 'i-okc', 'i-tri', 'i-xc', 'i-circle'])
    expect(container).toHaveTextContent('runokwarnbadidle')
  })

  test('the three outcomes are circle, triangle and square with their words', () => {
    const { container } = render(
      <>
        <OutcomeTag outcome="green" />
        <OutcomeTag outcome="yellow" />
        <OutcomeTag outcome="red" />
      </>,
    )
    expect(shapesIn(container)).toEqual(['i-circle-solid', 'i-triangle-solid', 'i-square-solid'])
    expect(container).toHaveTextContent('绿色宣传黄色提示红色处罚')
  })

  test('the five badges differ by shape', () => {
    const clock = { state: 'running', daysLeft: 4, pauseCause: null, isProvisional: false } as const
    const { container } = render(
      <>
        <DeadlineBadge clock={clock} />
        <DeadlineBadge clock={{ ...clock, daysLeft: 1 }} />
        <DeadlineBadge clock={{ ...clock, state: 'breached', daysLeft: -2 }} />
        <DeadlineBadge clock={{ ...clock, state: 'paused' }} />
        <DeadlineBadge clock={{ ...clock, state: 'stopped' }} />
      </>,
    )
    expect(shapesIn(container)).toEqual(['i-clock', 'i-tri', 'i-oct', 'i-pause', 'i-okc'])
  })

  test('five timeline nodes: done, paused and late carry a drawing, the current one says that it is', () => {
    const kinds: StepKind[] = ['late', 'todo', 'now', 'wait', 'ok']
    render(<Timeline label="办理经过" steps={kinds.map((kind) => ({ key: kind, kind, title: kind }))} />)
    const steps = screen.getAllByRole('listitem')
    expect(steps.map(shapesIn)).toEqual([['i-oct'], [], [], ['i-pause'], ['i-check']])
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, null, 'step', null, null])
  })

  test('a notice keeps quiet unless it just went wrong, and its link can be pressed', () => {
    const onPress = jest.fn()
    const { rerender } = render(
      <Notice tone="warn" title="现在没有网络" link={{ text: '再试一次', onPress }}>
        写的都在
      </Notice>,
    )
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(onPress).toHaveBeenCalled()
    rerender(<Notice tone="bad" isAlert title="有 2 处要改" />)
    expect(screen.getByRole('alert')).toHaveTextContent('有 2 处要改')
  })
})

describe('OfficerRow', () => {
  test.each(Object.entries(certificateStates))('%s is said as 「%s」', (state, words) => {
    const { container } = render(
      <OfficerRow name="陈立" state={state as CertificateState} number="执法证 1" consequence="只能旁站" />,
    )
    expect(container).toHaveTextContent(`陈立${words}执法证 1`)
    expect(shapesIn(container)).toEqual(['i-idcard', state === 'valid' ? 'i-okc' : 'i-xc'])
    expect(screen.getByText('只能旁站')).toBeInTheDocument()
  })

  test('a valid one says until when', () => {
    render(<OfficerRow name="陈立" state="valid" number="执法证 1" until="至 2028年3月" />)
    expect(screen.getByText('至 2028年3月')).toBeInTheDocument()
  })
})

test('a quiet block is read, and has a name when it is edited', () => {
  const onChange = jest.fn()
  render(<QuietBlock>有人反映</QuietBlock>)
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  render(<QuietEdit label="给部门看的摘要" value="有人反映" onChange={onChange} />)
  fireEvent.change(screen.getByRole('textbox', { name: '给部门看的摘要' }), { target: { value: '有店反映' } })
  expect(onChange).toHaveBeenCalledWith('有店反映')
})
