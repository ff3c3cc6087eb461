import { fireEvent, render, screen, within } from '@testing-library/react'
import type { Outputs } from '@/platform/api'
import { type ActionName, actionForms } from '../action/forms'
import { happenedIn } from '../happened'
import { letter, officeTicket, serve, signIn } from '../server.fixture'
import { OfficeTicket } from './OfficeTicket'

const show = async (ticket: Outputs['ticket']['officeShow']) => {
  serve({ 'ticket/officeShow': () => ticket })
  render(<OfficeTicket ticketId={ticket.ticketId} />)
  await screen.findByText(happenedIn(ticket).words)
}
const accept = { event: 'accept', isPrimary: true }

describe('a panel bears the words that were pressed', () => {
  const other = {
    ticketId: '018f0000-0000-7000-8000-0000000000b2',
    receiptNumber: 'YT-2026-04400',
    title: '也说检查太频繁',
    state: 'submitted',
    why: ['同一家企业'],
  }
  const pressed = async (name: string | RegExp) => {
    fireEvent.click(screen.getByRole('button', { name }))
    return screen.findByRole('dialog')
  }
  const can = (...events: string[]) => events.map((event, place) => ({ event, isPrimary: place === 0 }))

  test.each([
    ['accept', '受理'],
    ['requestExplanation', '要部门说明情况'],
    ['requestExplanation', '写摘要和问题'],
    ['draftLetter', '起草监督文书'],
    ['decideObjection', '审查部门的异议'],
    ['checkRectification', '写核查结论'],
  ])('the main step %s, by “%s”', async (event, words) => {
    signIn('bureauReviewer')
    await show(officeTicket({ actions: can(event) }))
    expect(await pressed(words)).toHaveAccessibleName(words)
  })

  test('a draft that is there is written on, in the words of its button', async () => {
    signIn('bureauHandler')
    const letters = [letter({ state: 'draft', number: null, issuedAt: null, dueAt: null })]
    await show(officeTicket({ state: 'verifying', letters, actions: can('draftLetter') }))
    expect(await pressed('改草稿')).toHaveAccessibleName('改草稿')
  })

  test.each([
    'proposeReturn',
    'transfer',
    'returnDispute',
    'answerDirectly',
    'requestMore',
    'reject',
    'split',
    'resume',
  ])('the row of %s', async (event) => {
    signIn('bureauHandler')
    await show(officeTicket({ actions: [accept, { event, isPrimary: false }] }))
    const { title } = actionForms[event as ActionName].words
    expect(await pressed(title)).toHaveAccessibleName(title)
  })

  test('a note, and a report that may be the same matter', async () => {
    signIn('judicialOfficeClerk')
    await show(officeTicket({ similar: [other], actions: can('accept', 'markDuplicate') }))
    expect(await pressed(/^写备注/)).toHaveAccessibleName('写备注')
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '关闭' }))
    expect(await pressed('并入 YT-2026-04400')).toHaveAccessibleName('并入 YT-2026-04400')
  })

  describe('at a PC', () => {
    beforeEach(() => {
      window.matchMedia = ((query: string) => ({
        matches: query.includes('pointer: fine'),
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      })) as unknown as typeof window.matchMedia
    })
    afterEach(() => {
      Reflect.deleteProperty(window, 'matchMedia')
    })

    test('one types the reply as soon as its panel is open', async () => {
      signIn('bureauHandler')
      await show(officeTicket({ actions: [accept, { event: 'answerDirectly', isPrimary: false }] }))
      const dialog = await pressed(actionForms.answerDirectly.words.title)
      expect(within(dialog).getByRole('textbox')).toHaveFocus()
    })

    test('where something is to be chosen first, the title has the focus', async () => {
      signIn('bureauHandler')
      await show(officeTicket({ actions: [accept, { event: 'transfer', isPrimary: false }] }))
      const { title } = actionForms.transfer.words
      const dialog = await pressed(title)
      expect(within(dialog).getByRole('heading', { name: title })).toHaveFocus()
    })
  })
})
