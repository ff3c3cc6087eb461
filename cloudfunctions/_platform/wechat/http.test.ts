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
  atOnce: { errcode: 43108, errmsg: 'concurrent message sending error' },
  wrongReceiver: { errcode: 40003, errmsg: 'invalid openid' },
  wrongTemplate: { errcode: 40037, errmsg: 'invalid template_id' },
  wrongPage: { errcode: 41030, errmsg: 'invalid page' },
  barred: { errcode: 43107, errmsg: 'subscribe message capability banned' },
  barredWords: { errcode: 45168, errmsg: 'hit sensitive words' },
  wrongFields: { errcode: 47003, errmsg: 'argument invalid' },
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

const sendingAnswered = (answer: unknown) =>
  wechatThatSays(documented.token, answer).sendMessage('oABC', 'progress', 'p')

test('a person who gave no consent is not reached, and that is no failure', async () => {
  expect(await sendingAnswered(documented.noConsent)).toBe('refused')
})

test.each(['busy', 'tooMany', 'atOnce'] as const)('a refusal that passes (%s) is worth another try', async (answer) => {
  await expect(sendingAnswered(documented[answer])).rejects.toMatchObject({ code: 'WECHAT_CODE' })
})

test.each(['wrongReceiver', 'wrongTemplate', 'wrongPage', 'barred', 'barredWords', 'wrongFields'] as const)(
  'a refusal that lasts (%s) says why, and that the consent was not used',
  async (answer) => {
    const { errcode } = documented[answer]
    expect(await sendingAnswered(documented[answer])).toEqual({ errcode, isConsentUnused: true })
  },
)

test('a template that was not set up is refused without asking anybody', async () => {
  expect(await wechatThatSays().sendMessage('oABC', 'unknown', 'p')).toEqual({ errcode: 40037, isConsentUnused: true })
  expect(asked).toEqual([])
})

test('an answer that no table explains may have used the consent up', async () => {
  expect(await sendingAnswered({ errcode: 99_999 })).toEqual({ errcode: 99_999, isConsentUnused: false })
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
