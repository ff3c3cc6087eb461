import { fail } from '../../_shared/errors'
import type { Wechat } from '../../_shared/ports'

type Fetch = (
  url: string,
  init?: { method?: string; body?: string; signal?: AbortSignal },
) => Promise<{ json(): Promise<unknown> }>

type Answer = Record<string, unknown> & { errcode?: number }

const host = 'https://api.weixin.qq.com'
const patience = 8_000 // ms
const withdrawn = [40001, 40014, 42001]
const noConsent = 43101
// From the interface's table of errors. Busy, over the day's quota, two at once for one person: later it may work.
const passing = [-1, 45009, 43108, ...withdrawn]
// Wrong receiver, template, page or fields, the ability or the words barred: it never will. Nothing was sent.
const lasting = [40003, 40037, 41030, 43107, 45168, 47003]

/** WeChat's HTTP interfaces: code2Session, getuserphonenumber, subscribeMessage.send, with a cached access token. */
export const createWechatHttp = (
  settings: { appid: string; secret: string; templates: Record<string, string> },
  fetchJson: Fetch = fetch,
): Wechat => {
  let token: { value: string; until: number } | null = null

  const ask = async (path: string, body?: object): Promise<Answer> => {
    const init = {
      signal: AbortSignal.timeout(patience),
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    }
    try {
      return (await (await fetchJson(`${host}${path}`, init)).json()) as Answer
    } catch (cause) {
      throw fail('UNAVAILABLE', { message: '微信暂时没有回应，请稍后再试。', cause })
    }
  }

  const accessToken = async () => {
    if (token && token.until > Date.now()) return token.value
    const { appid, secret } = settings
    const answer = await ask('/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret })
    if (typeof answer.access_token !== 'string') throw refused(answer)
    token = { value: answer.access_token, until: Date.now() + (Number(answer.expires_in ?? 7_200) - 300) * 1_000 }
    return token.value
  }

  // A token that WeChat has withdrawn early is fetched anew, once.
  const askSigned = async (path: string, body: object) => {
    const answer = await ask(`${path}?access_token=${await accessToken()}`, body)
    if (!withdrawn.includes(answer.errcode ?? 0)) return answer
    token = null
    return ask(`${path}?access_token=${await accessToken()}`, body)
  }

  return {
    templateIds: settings.templates,
    async exchangeLoginCode(code) {
      const query = new URLSearchParams({
        appid: settings.appid,
        secret: settings.secret,
        js_code: code,
        grant_type: 'authorization_code',
      })
      const answer = await ask(`/sns/jscode2session?${query}`)
      if (typeof answer.openid !== 'string') throw refused(answer)
      return { openid: answer.openid }
    },
    async exchangePhoneCode(code) {
      const answer = await askSigned('/wxa/business/getuserphonenumber', { code })
      const phone = (answer.phone_info as { purePhoneNumber?: unknown } | undefined)?.purePhoneNumber
      if (typeof phone !== 'string') throw refused(answer)
      return { phone }
    },
    async sendMessage(openid, template, page) {
      const template_id = settings.templates[template]
      if (!template_id) return { errcode: 40037, isConsentUnused: true }
      const body = { touser: openid, template_id, page, data: { thing1: { value: '你有一条新进展' } } }
      await accessToken()
      const answer = await askSigned('/cgi-bin/message/subscribe/send', body).catch(unansweredOrThrow)
      if (answer === 'unanswered') return answer
      if (answer.errcode === 0) return 'sent'
      const errcode = answer.errcode ?? 0
      if (errcode === noConsent) return 'refused'
      if (passing.includes(errcode)) throw refused(answer)
      // What is not in the table may have used the consent up.
      return { errcode, isConsentUnused: lasting.includes(errcode) }
    },
  }
}

const refused = ({ errcode }: { errcode?: number }) => fail('WECHAT_CODE', { data: { wechatCode: errcode ?? null } })

// Without a connection nothing went out; any other break leaves it open whether WeChat had the message already.
const neverSent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']

const unansweredOrThrow = (error: unknown): 'unanswered' => {
  const { code, cause } = error as { code?: string; cause?: { cause?: { code?: string } } }
  if (code !== 'UNAVAILABLE' || neverSent.includes(cause?.cause?.code ?? '')) throw error
  return 'unanswered'
}
