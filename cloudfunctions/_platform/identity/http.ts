import type { Credentials } from '../../_shared/caller'

/** Identity of an HTTP call: our own session token, or the openid that WeChat Cloud Hosting adds where it is in front.
 *  Anywhere else that header is a stranger's word and counts for nothing. */
export const credentialsOfHttp = (
  header: (name: string) => string | undefined,
  isWechatHosting: boolean,
): Credentials => {
  const token = /^Bearer ([A-Za-z0-9_-]{16,128})$/.exec(header('authorization') ?? '')?.[1]
  if (token) return { token }
  // A header that is no token at all must not pass as a guest: the caller believes to be signed in.
  if (header('authorization')) return { token: 'malformed' }
  const openid = isWechatHosting ? header('x-wx-openid') : undefined
  return openid ? { openid } : {}
}
