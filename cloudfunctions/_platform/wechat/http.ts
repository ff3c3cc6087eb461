import { fail } from '../../_shared/errors'
import type { Wechat } from '../../_shared/ports'

type Fetch = (
  url: string,
  init?: { method?: string; body?: string; signal?: AbortSignal },
) => Promise<{ json(): Promise<unknown> }>

const host = 'https://api.weixin.qq.com'

/** WeChat's HTTP interfaces: code2Session, getuserphonenumber, subscribeMessage.send, with a cached access token. */
export const createWechatHttp = (
  settings: { appid: string; secret: string; templates: Record<string, string> },
  fetchJson: Fetch = fetch,
): Wechat => {
  let token: { value: string; until: number } | null = null

  const ask = async (path: string, body?: object) => {
    const init = { signal: AbortSignal.timeout(8_000), ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}) }
    return (await (await fetchJson(`${host}${path}`, init)).json()) as Record<string, unknown> & { errcode?: number }
  }

  const accessToken = async () => {
    if (token && token.until > Date.now()) return token.value
    const answer = await ask('/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      appid: settings.appid,
      secret: settings.secret,
    })
    if (typeof answer.access_token !== 'string') throw refused(answer)
    token = { value: answer.access_token, until: Date.now() + (Number(answer.expires_in ?? 7_200) - 300) * 1_000 }
    return token.value
  }

  return {
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
      const answer = await ask(`/wxa/business/getuserphonenumber?access_token=${await accessToken()}`, { code })
      const phone = (answer.phone_info as { purePhoneNumber?: unknown } | undefined)?.purePhoneNumber
      if (typeof phone !== 'string') throw refused(answer)
      return { phone }
    },
    async sendMessage(openid, template, page) {
      const template_id = settings.templates[template]
      if (!template_id) return false
      const body = { touser: openid, template_id, page, data: { thing1: { value: '你有一条新进展' } } }
      const answer = await ask(`/cgi-bin/message/subscribe/send?access_token=${await accessToken()}`, body)
      if (answer.errcode === 0) return true
      // 43101: the person gave no (more) consent. Everything else is worth another try.
      if (answer.errcode === 43101) return false
      throw refused(answer)
    },
  }
}

const refused = ({ errcode }: { errcode?: number }) => fail('WECHAT_CODE', { data: { wechatCode: errcode ?? null } })
