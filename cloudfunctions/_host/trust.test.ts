import { citySecrets } from '../_checks/fixture/city'
import { httpStage } from '../_checks/fixture/http'
import { personIdOf } from '../_checks/fixture/people'

// Behind WeChat Cloud Hosting and a trusted proxy: both speak for the caller, and only there.
const host = httpStage({ isProxyTrusted: true, isWechatHosting: true, limitScale: 1 })

test('the openid that WeChat’s hosting adds is the person who bound it, and a token goes first', async () => {
  await host.city.base.ownerDb
    .updateTable('person')
    .set({ openidSealed: citySecrets.seal('o-zhou'), openidIndex: citySecrets.blindIndex('openid', 'o-zhou') })
    .where('personId', '=', personIdOf('zhou'))
    .execute()
  const me = (headers: Record<string, string>) => host.send('POST', '/api/identity/me', { headers })
  expect((await me({ 'x-wx-openid': 'o-zhou' })).body).toMatchObject({ active: { role: 'enterpriseUser' } })
  expect((await me({ 'x-wx-openid': 'o-nobody' })).status).toBe(401)
  expect((await me({ 'x-wx-openid': 'o-zhou', authorization: 'Bearer token_of_lin_in_role_0' })).body).toMatchObject({
    active: { role: 'judicialOfficeClerk' },
  })
})

test('a guest is counted by the address that the proxy saw last, not by what he writes before it', async () => {
  host.city.setTime('2026-11-20 11:00')
  const read = (forwarded: string) =>
    host.send('POST', '/api/ticket/verifyReceipt', {
      headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
      body: JSON.stringify({ number: 'x', digest: 'a'.repeat(12) }),
    })
  const statuses: number[] = []
  for (let count = 0; count < 61; count += 1) statuses.push((await read(`1.2.3.${count}, 203.0.113.7`)).status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(60)
  expect((await read('203.0.113.7, 203.0.113.8')).status).toBe(200)
})
