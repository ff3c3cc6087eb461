import { press, sees, sheet, tap, write } from './actions'
import { openStage, type Stage } from './stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 180_000)
afterAll(() => stage.close())

test('a newcomer picks a person, acts in another of his roles, and signs out', async () => {
  const phone = await stage.phoneOf(null)
  await phone.open('pages/signIn/index')
  await press(phone.page, 'button', /^周建平 老周面馆/)
  await sees(phone.page, '等你办')
  await phone.open('pages/me/index')
  const signIns: string[] = []
  phone.page.on('request', (request) => /signIn|logIn/i.test(request.url()) && signIns.push(request.url()))
  await press(phone.page, 'radio', /企业联系点/)
  await sees(phone.page, /已换成/)
  // The new role is what the pages show, and it outlives a reload.
  await phone.page.reload()
  await phone.open('pages/me/index')
  expect(
    await phone.page
      .getByRole('radio', { name: /企业联系点/ })
      .last()
      .getAttribute('aria-checked'),
  ).toBe('true')
  expect(signIns).toEqual([])
  await press(phone.page, 'button', '退出登录')
  await press(sheet(phone.page), 'button', /退出/)
  await sees(phone.page, /登录/)
  await phone.context.close()
})

test('a scan with an expired certificate is refused, and both sides read who failed and why', async () => {
  const liu = await stage.phoneOf('liu-yang')
  await liu.open('pages/home/index')
  await press(liu.page, 'button', '扫一扫')
  await sees(liu.page, '我的执法证')
  await tap(liu.page, /餐饮食品安全日常检查/)
  await press(liu.page, 'button', '登记进店')
  await sees(liu.page, '检查不能开始')
  await sees(liu.page, /刘洋的执法证件已过期/)
  await liu.context.close()
  const zhou = await stage.phoneOf('zhou-jianping')
  await zhou.open('pages/home/index')
  await tap(zhou.page, '检查不能开始')
  await sees(zhou.page, '刘洋')
  await sees(zhou.page, '已过期')
  await zhou.context.close()
})

test('a code that is not ours is said to be none, and typing leads to the shop', async () => {
  const guest = await stage.phoneOf(null)
  await guest.open(`pages/landing/index?code=${'x'.repeat(32)}`)
  await sees(guest.page, /不是我们发的|这不是企业码/)
  await guest.open('pages/landing/index?code=7Q4K%202MDX%209R3P')
  await sees(guest.page, '老周面馆')
  await guest.context.close()
  // The refused call itself is what the browser's console reports.
  const expected = stage.faults.filter((fault) => /422/.test(fault))
  stage.faults.splice(0, stage.faults.length, ...stage.faults.filter((fault) => !expected.includes(fault)))
  expect(expected.length).toBeGreaterThan(0)
})

test('a report that is being written survives closing the page', async () => {
  const zhou = await stage.phoneOf('zhou-jianping')
  await zhou.open('pkg-reporter/report/index')
  await tap(zhou.page, '态度粗暴')
  await write(zhou.page, '说说经过', '讲话很大声，当着客人的面训人，没有说明理由。')
  await sees(zhou.page, /草稿已存在手机里/)
  await zhou.page.reload()
  await sees(zhou.page, /草稿已存在手机里/)
  expect(await zhou.page.getByLabel('说说经过').filter({ visible: true }).inputValue()).toBe(
    '讲话很大声，当着客人的面训人，没有说明理由。',
  )
  await zhou.context.close()
})

test('no page logged an error or asked another host', () => {
  expect(stage.faults).toEqual([])
})
