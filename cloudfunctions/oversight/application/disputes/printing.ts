import type { contract, Parsed } from '../../../../src/contracts'
import {
  type AgencyDisputePaper,
  type AgencyDisputeState,
  agencyDisputePaperKeys,
} from '../../../../src/contracts/agencyDisputeLists'
import type { Call } from '../../../_shared/call'
import { fail } from '../../../_shared/errors'
import { fileNameOf } from '../../../_shared/fileName'
import type { Handlers } from '../../../_shared/handlers'
import { disputeSheet } from '../../disputes/paper'
import * as store from '../../disputes/store'
import { disputeIssues, disputePaper } from '../../disputes/texts'
import { type Reader, readerOf } from './readers'
import { disputeSubject } from './steps'

type Input<Name extends keyof typeof contract.oversight> = Parsed<(typeof contract.oversight)[Name]>

type When = Readonly<Partial<Record<Reader, readonly AgencyDisputeState[]>>>

const forAll = (state: AgencyDisputeState): When => ({
  first: [state],
  second: [state],
  both: [state],
  bureau: [state],
  above: [state],
  government: [state],
  governmentAbove: [state],
})

// Who may have which paper, and when.
const withPaper: Readonly<Record<AgencyDisputePaper, When>> = {
  // Between the bureau and its government, which reads what lies before it, and what it decided.
  handling: {
    bureau: ['drafted', 'proposed', 'returned', 'decided'],
    government: ['proposed', 'decided'],
    governmentAbove: ['proposed', 'decided'],
  },
  agreement: forAll('agreed'),
  decision: forAll('decided'),
}

const hasPaper = (paper: AgencyDisputePaper, reader: Reader, dispute: store.DisputeRow) =>
  dispute[paper] !== null && (withPaper[paper][reader]?.includes(dispute.state) ?? false)

/** The papers that there are for this reader. */
export const papersFor = (reader: Reader, dispute: store.DisputeRow) =>
  agencyDisputePaperKeys.filter((paper) => hasPaper(paper, reader, dispute))

/** The handling opinion, what both agreed to and what the government decided, on paper. */
export const printingDisputes = {
  async agencyDisputeDocument({ disputeId, paper, format }: Input<'agencyDisputeDocument'>, call: Call) {
    const dispute = await store.disputeById(call.tx, disputeId)
    const reader = dispute && (await readerOf(call, dispute))
    if (!dispute || !reader) throw fail('NOT_FOUND')
    if (!withPaper[paper][reader]) throw fail('FORBIDDEN')
    if (!hasPaper(paper, reader, dispute)) throw fail('WRONG_STATE', { message: disputeIssues.noPaper })
    const sheet = disputeSheet(paper, dispute, await store.stepsOf(call.tx, disputeId), call.now)
    const bytes = await call.ports.renderLetter(format, sheet)
    call.record(disputeSubject, disputeId, { paper, format })
    return {
      fileName: fileNameOf(disputePaper.fileName(disputePaper.kinds[paper], dispute.title), format),
      format,
      base64: Buffer.from(bytes).toString('base64'),
    }
  },
} satisfies Partial<Handlers<'oversight'>>
