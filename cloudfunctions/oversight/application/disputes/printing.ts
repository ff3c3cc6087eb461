import type { contract, Parsed } from '../../../../src/contracts'
import type { AgencyDisputeState } from '../../../../src/contracts/agencyDisputeLists'
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

const withPaper: Readonly<Partial<Record<Reader, readonly AgencyDisputeState[]>>> = {
  bureau: ['drafted', 'proposed', 'returned', 'decided'],
  // The government reads what lies before it, and what it decided.
  government: ['proposed', 'decided'],
  governmentAbove: ['proposed', 'decided'],
}

/** Whether there is a handling opinion to print for this reader: it is between the bureau and its government. */
export const hasPaper = (reader: Reader, { state, handling }: store.DisputeRow) =>
  handling !== null && (withPaper[reader]?.includes(state) ?? false)

/** The handling opinion as a paper, with what both agencies say; once it is decided, with the decision. */
export const printingDisputes = {
  async agencyDisputeDocument({ disputeId, format }: Input<'agencyDisputeDocument'>, call: Call) {
    const dispute = await store.disputeById(call.tx, disputeId)
    const reader = dispute && (await readerOf(call, dispute))
    if (!dispute || !reader) throw fail('NOT_FOUND')
    if (!withPaper[reader]) throw fail('FORBIDDEN')
    if (!hasPaper(reader, dispute)) throw fail('WRONG_STATE', { message: disputeIssues.noPaper })
    const sheet = disputeSheet(dispute, await store.stepsOf(call.tx, disputeId), call.now)
    const bytes = await call.ports.renderLetter(format, sheet)
    call.record(disputeSubject, disputeId, { format })
    return {
      fileName: fileNameOf(disputePaper.fileName(dispute.title), format),
      format,
      base64: Buffer.from(bytes).toString('base64'),
    }
  },
} satisfies Partial<Handlers<'oversight'>>
