import type { Role } from '../../src/contracts/roles'
import { addDays, dayOf, endOfDay } from '../_shared/calendar/days'
import { type Call, personOf } from '../_shared/call'
import { fail } from '../_shared/errors'
import type { Handlers } from '../_shared/handlers'
import { sha256 } from '../_shared/hash'
import { countUnread } from '../_shared/outbox/store'
import { activeOf, isTermEnded, maskPhone, sessionDays } from './domain'
import { openingHandlers } from './opening/handlers'
import { addressesOf } from './public'
import * as store from './store'
import { texts } from './texts'

/** Sign-in, people and roles. */
export const identityHandlers: Handlers<'identity'> = {
  async demoPeople(_input, call) {
    requireDemo(call)
    const people = await store.demoPeople(call.tx)
    const roles = await store.assignmentsOfMany(
      call.tx,
      people.map(({ personId }) => personId),
    )
    return {
      people: people.map(({ key, personId, group, hint, nameSealed }) => {
        const own = roles.filter((role) => role.personId === personId)
        return {
          key,
          name: call.secrets.open(nameSealed),
          roles: own.map(({ role }) => role as Role),
          title: own[0]?.title ?? '',
          unit: own[0]?.unitName ?? '',
          group: group as 'other',
          hint,
        }
      }),
    }
  },

  async demoSignIn({ person }, call) {
    requireDemo(call)
    const found = await store.demoPersonByKey(call.tx, person)
    if (!found) throw fail('NOT_FOUND', { message: texts.noDemoPerson })
    return openSession(call, found.personId)
  },

  async wechatSignIn({ code }, call) {
    const { openid } = await call.ports.wechat.exchangeLoginCode(code)
    const openidIndex = call.secrets.blindIndex('openid', openid)
    const known = await store.personByOpenid(call.tx, openidIndex)
    return openSession(call, known?.personId ?? (await addVisitor(call, openid, openidIndex)))
  },

  async bindPhone({ phoneCode }, call) {
    const { phone } = await call.ports.wechat.exchangePhoneCode(phoneCode)
    const phoneIndex = call.secrets.blindIndex('phone', phone)
    const personId = personOf(call)
    const owner = await store.personByPhone(call.tx, phoneIndex)
    if (owner && owner.personId !== personId) throw fail('WECHAT_CODE', { message: texts.phoneTaken })
    const enrolments = await store.enrolmentsByPhone(call.tx, phoneIndex, personId)
    if (!owner) await store.setPhone(call.tx, personId, { phoneSealed: call.secrets.seal(phone), phoneIndex })
    // The registry's name is the better one; without it he keeps his own.
    const nameSealed = enrolments[0]?.nameSealed
    if (nameSealed) await store.setName(call.tx, personId, nameSealed)
    let granted = 0
    for (const enrolment of enrolments)
      if (await store.grantEnrolment(call.tx, personId, call.ids.uuid(), enrolment, call.now)) granted += 1
    return { granted }
  },

  async forgetPhone(_input, call) {
    const personId = personOf(call)
    call.record('person', personId)
    return { isForgotten: await store.forgetPhone(call.tx, personId) }
  },

  async me(_input, call) {
    const personId = personOf(call)
    const person = await store.personById(call.tx, personId)
    if (!person) throw fail('NOT_SIGNED_IN', { message: texts.signedOut })
    const assignments = (await store.assignmentsOf(call.tx, personId)).map((row) => presentAssignment(row, call))
    const chosen = call.caller.kind === 'person' ? (call.caller.assignment?.assignmentId ?? null) : null
    return {
      name: call.secrets.open(person.nameSealed),
      phoneMasked: person.phoneSealed ? maskPhone(call.secrets.open(person.phoneSealed)) : null,
      assignments,
      active: activeOf(assignments, chosen),
      unread: await countUnread(call.tx, await addressesOf(call, personId)),
      isDemo: call.config.isDemo,
    }
  },

  async ownData(_input, call) {
    const personId = personOf(call)
    const person = await store.personById(call.tx, personId)
    if (!person) throw fail('NOT_SIGNED_IN', { message: texts.signedOut })
    call.record('person', personId)
    return {
      name: call.secrets.open(person.nameSealed),
      phone: person.phoneSealed && call.secrets.open(person.phoneSealed),
      hasWechat: person.openidIndex !== null,
      since: person.createdAt.toISOString(),
      assignments: (await store.assignmentsOf(call.tx, personId)).map((row) => presentAssignment(row, call)),
    }
  },

  async switchRole({ assignmentId }, call) {
    const personId = personOf(call)
    const row = (await store.assignmentsOf(call.tx, personId)).find((own) => own.assignmentId === assignmentId)
    if (!row) throw fail('NOT_FOUND')
    const sessionId = call.caller.kind === 'person' ? call.caller.sessionId : null
    await store.chooseRole(call.tx, personId, sessionId, assignmentId)
    return { active: presentAssignment(row, call) }
  },

  async signOut(_input, call) {
    if (call.caller.kind === 'person' && call.caller.sessionId)
      await store.endSession(call.tx, call.caller.sessionId, call.now)
    return { isSignedOut: true }
  },

  async endRole({ assignmentId, reason }, call) {
    if (!(await store.endAssignment(call.tx, assignmentId, reason, call.now))) throw fail('NOT_FOUND')
    call.record('assignment', assignmentId)
    return { endedAt: call.now.toISOString() }
  },

  ...openingHandlers,
}

const requireDemo = (call: Call) => {
  if (!call.config.isDemo) throw fail('NOT_FOUND', { message: texts.noDemo })
}

const openSession = async (call: Call, personId: string) => {
  call.record('person', personId)
  const token = call.ids.token()
  const expiresAt = endOfDay(addDays(dayOf(call.now), sessionDays))
  await store.insertSession(call.tx, {
    sessionId: call.ids.uuid(),
    tokenHash: sha256(token),
    personId,
    createdAt: call.now,
    expiresAt,
  })
  return { token, expiresAt: expiresAt.toISOString() }
}

const addVisitor = (call: Call, openid: string, openidIndex: string) =>
  store.insertPerson(call.tx, {
    personId: call.ids.uuid(),
    nameSealed: call.secrets.seal(texts.visitor),
    phoneSealed: null,
    phoneIndex: null,
    openidSealed: call.secrets.seal(openid),
    openidIndex,
    createdAt: call.now,
  })

const presentAssignment = (row: store.AssignmentRow, call: Call) => ({
  assignmentId: row.assignmentId,
  role: row.role as Role,
  title: isTermEnded(row.endsAt, call.now) ? texts.termEnded(row.title) : row.title,
  unit: row.unitName,
  regionCode: row.regionCode,
  endsAt: row.endsAt?.toISOString() ?? null,
})
