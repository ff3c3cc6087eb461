import { createWechatHttp } from './http'

// Answers as WeChat's documentation prints them (code2Session, stable_token, getuserphonenumber, subscribeMessage.send).
const documented = {
  session: { openid: 'oABC', session_key: 'key', unionid: 'uXYZ' },
  invalidCode: { errcode: 40029, errmsg: 'invalid code' },
  busy: { errcode: -1, errmsg: 'system error' },
  token: { access_token: 'ACCESS_TOKEN', expires_in: 7200 },
  invalidToken: { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' },
  phone: {
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: '+8619900000001',
      purePhoneNumber: '19900000001',
      countryCode: 86,
      watermark: { timestamp: 1, appid: 'wx' },
    },
  },
  sent: { errcode: 0, errmsg: 'ok' },
  noConsent: { errcode: 43101, errmsg: 'user refuse to accept the msg' },
  tooMany: { errcode: 45009, errmsg: 'reach max api daily quota limit' },
}

const asked: { url: string; body: Record<string, unknown> }[] = []

// Hands out the given answers in turn and notes what was asked.
const wechatThatSays = (...answers: unknown[]) => {
  asked.length = 0
  const settings = { appid: 'wxid', secret: 'hidden', templates: { progress: 'TEMPLATE' } }
  return createWechatHttp(settings, async (url, init) => {
    asked.push({ url, body: JSON.parse(init?.body ?? '{}') })
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return { json: async () => answer }
  })
}

test('a login code becomes the openid, and the session key goes no further', async () => {
  expect(await wechatThatSays(documented.session).exchangeLoginCode('CODE')).toEqual({ openid: 'oABC' })
  expect(asked[0]?.url).toBe(
    'https://api.weixin.qq.com/sns/jscode2session?appid=wxid&secret=hidden&js_code=CODE&grant_type=authorization_code',
  )
})

test.each([['invalidCode'], ['busy']] as const)(
  'a login that WeChat refuses (%s) is a clear failure',
  async (answer) => {
    await expect(wechatThatSays(documented[answer]).exchangeLoginCode('CODE')).rejects.toMatchObject({
      code: 'WECHAT_CODE',
      data: { wechatCode: documented[answer].errcode },
    })
  },
)

test('a phone code becomes the number without its country code, with one token for several calls', async () => {
  const wechat = wechatThatSays(documented.token, documented.phone, documented.phone)
  expect(await wechat.exchangePhoneCode('P1')).toEqual({ phone: '19900000001' })
  await wechat.exchangePhoneCode('P2')
  expect(asked.map(({ url }) => url.replace('https://api.weixin.qq.com', ''))).toEqual([
    '/cgi-bin/stable_token',
    '/wxa/business/getuserphonenumber?access_token=ACCESS_TOKEN',
    '/wxa/business/getuserphonenumber?access_token=ACCESS_TOKEN',
  ])
})

test('a token that WeChat withdrew early is fetched anew, once', async () => {
  const wechat = wechatThatSays(documented.token, documented.invalidToken, documented.token, documented.phone)
  expect(await wechat.exchangePhoneCode('P')).toEqual({ phone: '19900000001' })
  await expect(
    wechatThatSays(
      documented.token,
      documented.invalidToken,
      documented.token,
      documented.invalidToken,
    ).exchangePhoneCode('P'),
  ).rejects.toMatchObject({ code: 'WECHAT_CODE' })
})

test('a message carries nothing but that there is something new', async () => {
  expect(
    await wechatThatSays(documented.token, documented.sent).sendMessage('oABC', 'progress', 'pages/home/index'),
  ).toBe('sent')
  expect(asked[1]?.body).toEqual({
    touser: 'oABC',
    template_id: 'TEMPLATE',
    page: 'pages/home/index',
    data: { thing1: { value: '你有一条新进展' } },
  })
})

test('without consent or without a template a message is not sent, and that is no failure', async () => {
  expect(await wechatThatSays(documented.token, documented.noConsent).sendMessage('oABC', 'progress', 'p')).toBe(
    'refused',
  )
  expect(await wechatThatSays().sendMessage('oABC', 'unknown', 'p')).toBe('refused')
})

test('any other refusal of a message is worth another try', async () => {
  await expect(
    wechatThatSays(documented.token, documented.tooMany).sendMessage('oABC', 'progress', 'p'),
  ).rejects.toMatchObject({ code: 'WECHAT_CODE' })
})

test('a message whose answer never came may have arrived and is not sent again; one that never left may be', async () => {
  const broken = (code?: string) =>
    wechatThatSays(documented.token, new TypeError('fetch failed', { cause: { code } })).sendMessage(
      'oABC',
      'progress',
      'p',
    )
  expect(await broken()).toBe('unanswered')
  expect(await broken('UND_ERR_HEADERS_TIMEOUT')).toBe('unanswered')
  for (const code of ['ECONNREFUSED', 'ENOTFOUND'])
    await expect(broken(code)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  const withoutToken = wechatThatSays(new TypeError('fetch failed')).sendMessage('oABC', 'progress', 'p')
  await expect(withoutToken).rejects.toMatchObject({ code: 'UNAVAILABLE' })
})

test('a WeChat that cannot be reached is an outage with a Chinese sentence, not an internal error', async () => {
  await expect(wechatThatSays(new TypeError('fetch failed')).exchangeLoginCode('CODE')).rejects.toMatchObject({
    code: 'UNAVAILABLE',
  })
})
