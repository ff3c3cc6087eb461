import pg from 'pg'

const oldestMajor = 15

/** Fails with one sentence when the database cannot be reached or is too old. Never repeats the address: it holds a password. */
export const checkReachable = async (url: string) => {
  const major = await majorVersion(url)
  if (major < oldestMajor) throw new Error(`数据库是 PostgreSQL ${major}，需要 ${oldestMajor} 或更新的版本。`)
}

const majorVersion = async (url: string) => {
  const client = clientOf(url)
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major")
    return (rows[0] as { major: number }).major
  } catch (error) {
    const { code } = error as { code?: string }
    throw new Error(
      `连不上数据库（${code ?? '没有回应'}）。请检查 DATABASE_URL 的地址、账号和密码，以及数据库是否已启动。`,
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

const clientOf = (url: string) => {
  if (!/^postgres(ql)?:/.test(url) || !URL.canParse(url))
    throw new Error('DATABASE_URL 不是数据库地址，应像 postgres://账号:密码@主机:5432/库名。')
  return new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
}
