import * as z from 'zod/mini'
import { command, empty, id, key, moment, procedure, words } from './base'
import { identityAccess } from './identityAccess'
import { roleKeys } from './roles'

/** One role a person may act in; `title` and `unit` are what the screen shows. */
export const assignment = z.object({
  assignmentId: id,
  role: z.enum(roleKeys),
  title: z.string(),
  unit: z.string(),
  regionCode: z.nullable(z.string()),
  endsAt: z.nullable(z.string()),
})

const signedIn = z.object({ token: z.string(), expiresAt: z.string() })

const profile = z.object({
  name: z.string(),
  phoneMasked: z.nullable(z.string()),
  assignments: z.array(assignment),
  active: z.nullable(assignment),
  unread: z.int(),
  isDemo: z.boolean(),
})

const demoPerson = z.object({
  key: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roleKeys)),
  title: z.string(),
  unit: z.string(),
  group: z.enum(['enterprise', 'inspector', 'agency', 'office', 'bureau', 'other']),
  hint: z.string(),
})

/** Sign-in, people and roles. Sign-in codes and demo keys are the only identity an input may carry. */
export const identity = {
  demoPeople: procedure.input(empty).output(z.object({ people: z.array(demoPerson) })),
  demoSignIn: procedure.input(z.object({ person: key(64) })).output(signedIn),
  wechatSignIn: procedure
    .input(z.object({ code: words(1, 200, '微信没有把登录信息给过来，请再试一次') }))
    .output(signedIn),
  bindPhone: procedure
    .input(z.object({ phoneCode: words(1, 200, '微信没有把手机号给过来，请再试一次') }))
    .output(z.object({ granted: z.int() })),
  /** Takes one's own phone number away again (个人信息保护法第47条); roles that it once gave stay. */
  forgetPhone: procedure.input(z.object(command)).output(z.object({ isForgotten: z.boolean() })),
  me: procedure.input(empty).output(profile),
  /** Everything that stands about oneself in the register of people, in full: to read and to copy (个人信息保护法第45条). */
  ownData: procedure.input(empty).output(
    z.object({
      name: z.string(),
      phone: z.nullable(z.string()),
      hasWechat: z.boolean(),
      since: moment,
      assignments: z.array(assignment),
    }),
  ),
  switchRole: procedure.input(z.object({ assignmentId: id })).output(z.object({ active: assignment })),
  signOut: procedure.input(empty).output(z.object({ isSignedOut: z.boolean() })),
  endRole: procedure
    .input(z.object({ ...command, assignmentId: id, reason: words(2, 200, '请写明原因，至少 2 个字') }))
    .output(z.object({ endedAt: z.string() })),

  ...identityAccess,
}
