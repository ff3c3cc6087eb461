import { act, fireEvent, render, screen } from '@testing-library/react'
import type { Role } from '@/contracts/roles'
import type { Outputs } from '@/platform/api'
import { clearQueries } from '@/platform/query'
import { session } from '@/platform/session'
import type { AgencyList as AgencyListType } from '../AboutCells'
import type { DisputeView, PaperCells } from './Dispute'
import { Disputes } from './Disputes'
import type { FileCells, FileField } from './files'

export const disputeId = '018f0000-0000-7000-8000-0000000000b1'
export const otherId = '018f0000-0000-7000-8000-0000000000b2'
type Row = Outputs['oversight']['agencyDisputes']['items'][number]

export const row: Row = {
  disputeId,
  version: 2,
  state: 'coordinating',
  matter: 'caseJurisdiction',
  title: '店外堆货由谁查处',
  firstAgencyName: '市场监督管理局',
  secondAgencyName: '消防救援大队',
  bureauName: '云汀市司法局',
  raisedAt: '2026-11-20T02:00:00.000Z',
  clock: null,
  isMyTurn: false,
}
export const dispute = (more: Partial<DisputeView> = {}): DisputeView => ({
  ...row,
  raisedBy: '市场监督管理局',
  facts: '同一家店两次被举报，两家都说不归自己管。',
  firstOpinion: '消防通道归消防管。',
  secondOpinion: null,
  firstFiles: [],
  secondFiles: [],
  agreement: null,
  hasFirstConfirmed: false,
  hasSecondConfirmed: false,
  handling: null,
  decision: null,
  papers: [],
  ownOpinion: null,
  timeline: [
    {
      seq: 1,
      event: 'raiseAgencyDispute',
      at: '2026-11-20T02:00:00.000Z',
      actor: '市场监督管理局',
      toState: 'raised',
      note: null,
      pausedDays: null,
      daysUsed: null,
      daysAllowed: null,
    },
  ],
  actions: [],
  ...more,
})

const asked: { name: string; input: Record<string, unknown> }[] = []
export const serve = (answers: Record<string, unknown>) => {
  asked.length = 0
  globalThis.fetch = (async (url: string, { body }: { body: string }) => {
    const name = String(url).replace(/^.*\/api\//, '')
    asked.push({ name, input: JSON.parse(body) })
    return { status: 200, json: async () => answers[name] }
  }) as unknown as typeof fetch
}
export const sentTo = (name: string) => asked.filter((one) => one.name === name).map(({ input }) => input)

export const signIn = (role: Role, unit = '') =>
  act(() => {
    session.start({ token: 'token', expiresAt: '2027-01-01T00:00:00.000Z' })
    session.setActive({ assignmentId: `a ${role}`, role, title: '', unit, regionCode: '9901', endsAt: null })
    clearQueries()
  })

// The page hands in the list of agencies, which belongs to another feature.
export const AgencyList: AgencyListType = ({ isOpen, onClose, onPick, without }) =>
  isOpen && (
    <>
      <p>{`不列${without ?? ''}`}</p>
      <button
        type="button"
        onClick={() => {
          onPick({ id: otherId, name: '消防救援大队' })
          onClose()
        }}
      >
        选消防救援大队
      </button>
    </>
  )
// So do the rows that download a paper.
export const PaperRows: PaperCells = ({ of, formats, fetch }) => (
  <>
    {formats.map((format) => (
      <button key={format} type="button" onClick={() => void fetch(format)}>
        {`下载${of}${format}`}
      </button>
    ))}
  </>
)
// And the way to add photos and documents, and to see them.
const Field: FileField = ({ files, onChange, error }) => (
  <>
    <button type="button" onClick={() => onChange((all) => [...all, { key: `k${all.length}` }])}>
      加照片
    </button>
    <button
      type="button"
      onClick={() => onChange((all) => all.map((file) => ({ ...file, attachmentId: `id ${file.key}` })))}
    >
      传好
    </button>
    <span>{`附了${files.length}`}</span>
    {error}
  </>
)
const Rows: FileCells = ({ attachments }) =>
  attachments.map(({ attachmentId }) => <p key={attachmentId}>{attachmentId}</p>)
export const parts = { paperCells: PaperRows, fileField: Field, fileCells: Rows }
export const list = (items: Row[] = []) => ({ 'oversight/agencyDisputes': { items, nextCursor: null } })
export const showList = (onOpen = jest.fn()) => {
  const shown = render(<Disputes onOpen={onOpen} agencyList={AgencyList} fileField={Field} />)
  return { ...shown, onOpen }
}
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
export const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
