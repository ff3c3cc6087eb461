import { pages } from '../../src/contracts/pages'
import type { Call } from '../_shared/call'
import type { Subscriber } from '../_shared/outbox/dispatch'
import type { Event } from '../_shared/outbox/store'
import { peopleOf } from '../identity/public'
import { disputeSubject } from './application/disputes/steps'
import { issueSubject } from './application/steps'
import { remindOfDispute } from './reactions/disputes'
import * as store from './store'
import { issueNotices } from './texts'
import { clockOfIssue } from './workflow'

/** What an issue or a dispute does when its clock warns or runs out: an issue's bureau is reminded, the leader once it is
 *  late. */
export const oversightReactions: readonly Subscriber[] = [
  { name: 'oversight.onWarning', codes: ['deadline.due'], handle: (event, call) => remind(event, call, 'due') },
  { name: 'oversight.onBreach', codes: ['deadline.breached'], handle: (event, call) => remind(event, call, 'late') },
]

const remind = async (event: Event, call: Call, word: 'due' | 'late') => {
  // NB: no subscriber of its own: each writes a record for every clock that runs out.
  if (event.subjectKind === disputeSubject) return remindOfDispute(event, call, word)
  if (event.subjectKind !== issueSubject) return
  const issue = await store.lockIssue(call.tx, event.subjectId)
  if (!issue || clockOfIssue[issue.state] !== event.payload.kind) return
  const roles = word === 'late' ? (['bureauHandler', 'bureauLeader'] as const) : (['bureauHandler'] as const)
  const people = await peopleOf(call, { column: 'bureauId', id: issue.bureauId }, roles)
  call.notify(people, { ...issueNotices[word], link: pages.issue + issue.issueId })
}
