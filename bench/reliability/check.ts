import pg from 'pg'

/** How much is run: enough to notice a break, or the full promise; at most so many minutes a check. `from` is the first of
 *  the numbered walks, so that a long proof can go on where an earlier run stopped. */
export type Run = { scale: 'smoke' | 'full'; minutes: number; from: number }

/** One promise, whether it held as far as its bar (`short`: as far as it was run), and what really ran. */
export type Check = { name: string; verdict: 'ok' | 'FAIL' | 'short'; counts: string }

/** Rows of a statement on the database itself, past the server. */
export const look = async <Row>(ownerUrl: string, statement: string, values: unknown[] = []): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=mashangdu' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(statement, values)).rows as Row[]
  } finally {
    await client.end()
  }
}
