import type { Call } from '../../_shared/call'
import { type Answer, createServe } from '../../_shared/serve'
import { personIn, testId, visitor } from './callers'
import { type TestDatabase, testDatabase } from './database'
import { type FakeHandler, fakeFeatures } from './features'
import { testKernel } from './kernel'

/** People of the stage by their token. */
export const stageCallers = {
  clerk: personIn('judicialOfficeClerk'),
  reporter: personIn('enterpriseUser'),
  agency: personIn('agencyHandler'),
  expiredClerk: personIn('judicialOfficeClerk', { isTermEnded: true }, 'expired clerk'),
  expiredSupervisor: personIn('specialSupervisor', { isTermEnded: true }, 'expired supervisor'),
  nobody: visitor(),
}

const procedures = ['ticket.accept', 'ticket.withdraw', 'ticket.verifyReceipt', 'notice.unread', 'identity.signOut']

/** A stage on which the kernel plays with one fake handler for a few real procedures: for tests of the kernel itself.
 *  Call it once in a test file; it opens and closes its own database. */
export const kernelStage = () => {
  const stage = {
    base: undefined as unknown as TestDatabase,
    /** What the handler does; put back before each test. */
    behaviour: accepted as FakeHandler,
    /** What the handler was given, newest last. */
    handled: [] as { input: unknown; call: Call }[],
    /** A fresh kernel with `send(procedure, input, token)`. */
    setup(parts: Partial<Parameters<typeof testKernel>[0]> = {}, afterCommit?: () => void) {
      const kernel = testKernel({ db: stage.base.db, callers: stageCallers, ...parts })
      const handle: FakeHandler = (input, call) => {
        stage.handled.push({ input, call })
        return stage.behaviour(input, call)
      }
      const features = fakeFeatures(Object.fromEntries(procedures.map((name) => [name, handle])))
      const serve = createServe(kernel, features, afterCommit)
      const send = (procedure: string, input: unknown = {}, token?: string) =>
        serve({ procedure, input: () => input, credentials: token === undefined ? {} : { token }, address: '10.0.0.1' })
      return { kernel, serve, send }
    },
    /** Journal records of one call. */
    recordsOf: (answer: Answer) =>
      stage.base.db.selectFrom('auditEvent').selectAll().where('correlationId', '=', answer.correlationId).execute(),
    /** Marks that were left for somebody, and notices that reached him. */
    marksOf: (recipientId: string) =>
      stage.base.db.selectFrom('notification').selectAll().where('recipientId', '=', recipientId).execute(),
  }
  beforeAll(async () => {
    stage.base = await testDatabase()
  })
  afterAll(() => stage.base.close())
  beforeEach(() => {
    stage.handled = []
    stage.behaviour = accepted
  })
  return stage
}

/** A right input for `ticket.accept` with a client id of its own; with a reason also for `ticket.withdraw`. */
export const acceptance = (extra: object = {}) => {
  sent += 1
  return { clientId: testId(`serve ${sent}`), ticketId: testId('ticket'), version: 0, reason: '不用了', ...extra }
}

/** Writes a row at once, in the middle of a handler, so that a test can see whether it was taken back. */
export const leaveMark = ({ tx, ids, now }: Call, recipientId: string) =>
  tx
    .insertInto('notification')
    .values({ notificationId: ids.uuid(), recipientId, title: '', body: '', createdAt: now })
    .execute()

/** The failure in an answer; an output is not one. */
export const errorOf = (answer: Answer) => {
  if (!('error' in answer)) throw new Error(`an error was expected, not ${JSON.stringify(answer)}`)
  return answer.error
}

let sent = 0
const accepted: FakeHandler = async () => ({ version: 1, state: 'accepted' })
