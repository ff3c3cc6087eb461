import type { Credentials } from '../../_shared/caller'

/** Identity of a cloud function's caller as WeChat gives it. NB: the SDK reads it from process.env, so this is only
 *  right where one process serves one request at a time, as event functions do. */
export const credentialsOfFunction = async (): Promise<Credentials> => {
  const { default: cloud } = await import('wx-server-sdk')
  const { OPENID } = cloud.getWXContext()
  return OPENID ? { openid: OPENID } : {}
}
