import { checkedSchema } from '../_shared/database/connect'

/** What an installation is told through its environment. Every name is explained in the README's table. */
export type Environment = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | null
  /** The owner's connection for migrations, when the application has a login of its own. */
  ownerDatabaseUrl: string | null
  schema: string
  publicUrl: string
  numberPrefix: string
  dataKey: Uint8Array | null
  limitScale: number
  tickSeconds: number
  isProduction: boolean
  isDemoAsked: boolean
  isProxyTrusted: boolean
  isWechatHosting: boolean
  wechat: { appid: string; secret: string; templates: Record<string, string> } | null
}

/** Reads the environment once; an empty value counts as none, and what cannot be used is said in one Chinese sentence. */
export const readEnvironment = (env: NodeJS.ProcessEnv = process.env): Environment => {
  const port = wholeIn(env, 'PORT', 8080, 0, 65_535)
  const host = env.HOST || '127.0.0.1'
  return {
    port,
    host,
    dataDir: env.DATA_DIR || 'data',
    databaseUrl: env.DATABASE_URL || null,
    ownerDatabaseUrl: env.OWNER_DATABASE_URL || null,
    schema: checkedSchema(env.DB_SCHEMA || 'mashangdu'),
    publicUrl: addressFrom(env.PUBLIC_URL || `http://127.0.0.1:${port}`),
    numberPrefix: env.NUMBER_PREFIX || 'YT',
    dataKey: env.DATA_KEY ? keyFrom(env.DATA_KEY) : null,
    limitScale: numberIn(env, 'RATE_LIMIT_SCALE', 1, 0.01, 1_000_000),
    tickSeconds: numberIn(env, 'TICK_SECONDS', 5, 1, 3_600),
    isProduction: env.NODE_ENV === 'production',
    isDemoAsked: env.DEMO === '1',
    isProxyTrusted: env.TRUST_PROXY === '1',
    isWechatHosting: env.WECHAT_HOSTING === '1',
    wechat:
      env.WECHAT_APPID && env.WECHAT_SECRET
        ? {
            appid: env.WECHAT_APPID,
            secret: env.WECHAT_SECRET,
            templates: env.WECHAT_TEMPLATE_PROGRESS ? { progress: env.WECHAT_TEMPLATE_PROGRESS } : {},
          }
        : null,
  }
}

const numberIn = (env: NodeJS.ProcessEnv, name: string, fallback: number, least: number, most: number) => {
  const value = Number(env[name] || fallback)
  if (!(value >= least && value <= most)) throw new Error(`环境变量 ${name} 应是 ${least} 到 ${most} 之间的数。`)
  return value
}

const wholeIn: typeof numberIn = (env, name, fallback, least, most) => {
  const value = numberIn(env, name, fallback, least, most)
  if (!Number.isInteger(value)) throw new Error(`环境变量 ${name} 应是 ${least} 到 ${most} 之间的整数。`)
  return value
}

// It is printed on plates that hang for years: what no phone can open must not get there.
const addressFrom = (text: string) => {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error('环境变量 PUBLIC_URL 应是以 http:// 或 https:// 开头的网址。')
  return text.replace(/\/+$/, '')
}

const keyFrom = (text: string) => {
  const key = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64')
  if (key.length !== 32) throw new Error('环境变量 DATA_KEY 应是 32 字节（64 位十六进制或 Base64）。')
  return key
}
