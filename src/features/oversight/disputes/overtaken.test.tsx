import { render, screen, waitFor } from '@testing-library/react'
import { Dispute, type DisputeView } from './Dispute'
import { dispute, disputeId, parts, press, signIn, write } from './disputes.fixture'

beforeEach(() => signIn('agencyReviewer'))

const mine = '占道由市场监管查，依据事项清单。'
const theirs = '同事写的：占道由城管查，依据清单第三项。'
const sent: Record<string, unknown>[] = []

/** A dispute that a colleague changes before the first command arrives: as the server answers to an old version. */
const overtakenBy = (before: Partial<DisputeView>, after: Partial<DisputeView>, command: string) => {
  sent.length = 0
  let now = dispute(before)
  globalThis.fetch = (async (url: string, { body }: { body: string }) => {
    if (!String(url).endsWith(command)) return { status: 200, json: async () => now }
    const input = JSON.parse(body)
    sent.push(input)
    if (sent.length === 1) {
      now = dispute({ ...before, version: 3, ...after })
      const stale = { defined: true, code: 'STALE', status: 409, message: '别人刚刚办过这一件', data: { issues: [] } }
      return { status: 409, json: async () => stale }
    }
    return { status: 200, json: async () => ({ disputeId, version: 4, state: 'coordinating' }) }
  }) as unknown as typeof fetch
  render(<Dispute disputeId={disputeId} {...parts} />)
}
const speaking = { actions: [{ event: 'giveAgencyOpinion', isPrimary: true }] }

const overtaken = async () => {
  overtakenBy(speaking, { secondOpinion: theirs, ownOpinion: theirs }, 'giveAgencyOpinion')
  await screen.findByText('消防通道归消防管。')
  press('写你单位的意见')
  write('意见和依据', mine)
  press('存下意见')
  // His words stand on the page and beside one's own.
  await waitFor(() => expect(screen.getAllByText(theirs)).toHaveLength(2))
  expect(screen.getByText(/已经刷新成最新的/)).toBeInTheDocument()
  expect(screen.getByLabelText('意见和依据')).toHaveValue(mine)
}

test('a colleague’s words are not replaced by pressing again: they are shown, and nothing is sent before one is chosen', async () => {
  await overtaken()
  press('存下意见')
  expect(screen.getByText('先在上面选一份，再存')).toBeInTheDocument()
  expect(sent).toHaveLength(1)
  press('接着用我写的')
  press('存下意见')
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).toMatchObject({ version: 3, opinion: mine })
})

test('or one goes on with his', async () => {
  await overtaken()
  press('换成他写的')
  expect(screen.getByLabelText('意见和依据')).toHaveValue(theirs)
  expect(screen.queryByRole('button', { name: '换成他写的' })).not.toBeInTheDocument()
  press('存下意见')
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).toMatchObject({ version: 3, opinion: theirs })
})

test('where nobody wrote in the field, it is said that the page is fresh, and pressing again sends it', async () => {
  overtakenBy(speaking, {}, 'giveAgencyOpinion')
  await screen.findByText('消防通道归消防管。')
  press('写你单位的意见')
  write('意见和依据', mine)
  press('存下意见')
  await screen.findByText(/已经刷新成最新的/)
  expect(screen.queryByRole('button', { name: '接着用我写的' })).not.toBeInTheDocument()
  press('存下意见')
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).toMatchObject({ version: 3, opinion: mine })
})

test('who says yes sees what was recorded anew before he says it again', async () => {
  const actions = [{ event: 'confirmAgreement', isPrimary: true }]
  const before = { actions, state: 'confirming' as const, agreement: '占道由城管查。' }
  overtakenBy(before, { agreement: '占道由市场监管查。' }, 'confirmAgreement')
  await screen.findByText('占道由城管查。')
  press('同意记下的内容')
  expect(screen.queryByText('内容刚刚改过')).not.toBeInTheDocument()
  press('同意这样办')
  expect(await screen.findByText('内容刚刚改过')).toBeInTheDocument()
  expect(screen.getAllByText('占道由市场监管查。')).toHaveLength(2)
})

test('an opinion that stands is changed: the step is called so', async () => {
  overtakenBy({ ...speaking, secondOpinion: theirs, ownOpinion: theirs }, {}, 'giveAgencyOpinion')
  await screen.findAllByText(theirs)
  expect(screen.queryByRole('button', { name: '写你单位的意见' })).not.toBeInTheDocument()
  press('改你单位的意见')
  expect(screen.getByRole('dialog', { name: '改你单位的意见' })).toBeInTheDocument()
  expect(screen.getByLabelText('意见和依据')).toHaveValue(theirs)
})
