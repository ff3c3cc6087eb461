import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

const longestOutage = 60_000

/** What a call came to: status 0 when the connection broke before an answer. */
export type Reply = { status: number; body: Record<string, unknown> }

/** A client of the HTTP host with kept-alive connections. */
export const createClient = (url: string, connections: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(url)

  /** Calls a procedure; after `patience` milliseconds, when given, it gives up without an answer. */
  const send = (procedure: string, input: unknown, token?: string, patience?: number): Promise<Reply> =>
    new Promise((resolve) => {
      const body = typeof input === 'string' ? input : JSON.stringify(input)
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      }
      const outgoing = request(
        { agent, hostname, port, path: `/api/${procedure.replace('.', '/')}`, method: 'POST', headers },
        (incoming) => {
          const parts: Buffer[] = []
          incoming.on('data', (part: Buffer) => parts.push(part))
          incoming.on('end', () =>
            resolve({ status: incoming.statusCode ?? 0, body: parsed(Buffer.concat(parts).toString('utf8')) }),
          )
          incoming.on('error', () => resolve({ status: 0, body: {} }))
        },
      )
      outgoing.on('error', () => resolve({ status: 0, body: {} }))
      outgoing.end(body)
      if (patience !== undefined) setTimeout(() => outgoing.destroy(), patience)
    })

  /** The same until there is an answer that is not an outage, as the app asks again under the same client id. */
  const sendPatiently = async (procedure: string, input: unknown, token?: string): Promise<Reply> => {
    const until = performance.now() + longestOutage
    for (;;) {
      const reply = await send(procedure, input, token)
      if ((reply.status !== 0 && reply.status !== 503) || performance.now() > until) return reply
      await sleep(200)
    }
  }

  /** Signs demo people in; returns their tokens in the same order. */
  const signIn = async (people: readonly string[]) => {
    const tokens: string[] = []
    for (const person of people) tokens.push(String((await send('identity.demoSignIn', { person })).body.token))
    return tokens
  }

  /** Demo people who hold a role. */
  const peopleWith = async (role: string) => {
    const { people } = (await send('identity.demoPeople', {})).body as { people: { key: string; roles: string[] }[] }
    return people.filter(({ roles }) => roles.includes(role)).map(({ key }) => key)
  }

  return { send, sendPatiently, signIn, peopleWith, close: () => agent.destroy() }
}

/** A report that is filed with the same words every time; only its client id is new. */
export const report = (clientId: string = randomUUID()) => ({
  clientId,
  kind: 'complaint',
  category: 'frequency',
  townshipCode: '990104101',
  happenedOn: '2026-11-16',
  content: '一个月里来了三次，每次都查灭火器和通道，上次查过没有问题，这次又查同样的内容。',
  confidentiality: 'hiddenFromAgency',
})

const parsed = (text: string) => {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return { raw: text.slice(0, 200) }
  }
}
