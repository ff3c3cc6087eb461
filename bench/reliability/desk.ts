import { randomUUID } from 'node:crypto'
import { type createClient, type Reply, report } from '../client'

type Client = ReturnType<typeof createClient>

/** Who handles a report of 柳溪 about the city's market agency in the demo city. */
const crew = {
  reporter: 'zhou-jianping',
  clerk: 'lin-xiao',
  head: 'zhao-deming',
  handler: 'xu-jingwen',
  reviewer: 'cheng-haifeng',
  leader: 'tang-xuemei',
  county: 'qin-lan',
  discipline: 'ji-hong',
} as const

type Post = keyof typeof crew

const letter = {
  kind: 'opinion',
  title: '关于规范检查安排的意见',
  facts: '今年以来，你单位在辖区内重复安排内容相同的检查。',
  basis: '《行政执法监督条例》第二十八条',
  demands: '自收到之日起三十日内合并检查安排，并书面报告。',
}

/** The people of the demo city at work on a server: each act is one call with a client id of its own. */
export const openDesk = async (client: Client) => {
  const posts = Object.keys(crew) as Post[]
  const tokens = await client.signIn(posts.map((post) => crew[post]))
  const tokenOf = (post: Post) => tokens[posts.indexOf(post)]
  const found = await client.send('registry.agencies', { search: '市场监督管理局' }, tokenOf('reporter'))
  const market = (found.body.items as { agencyId: string; level: string }[]).find(({ level }) => level === 'city')

  const act = (post: Post, procedure: string, input: object, clientId: string = randomUUID()): Promise<Reply> =>
    client.sendPatiently(procedure, { clientId, ...input }, tokenOf(post))
  /** An act that must succeed; its answer. */
  const must = async (post: Post, procedure: string, input: object) => {
    const { status, body } = await act(post, procedure, input)
    if (status !== 200) throw new Error(`${procedure}: ${status} ${JSON.stringify(body)}`)
    return body
  }
  const submit = async (extra: object = {}) =>
    String((await must('reporter', 'ticket.submit', { ...report(), ...extra })).ticketId)

  /** A report whose agency was asked: the first that a letter can be about. */
  const asked = async () => {
    const ticketId = await submit({ agencyId: market?.agencyId })
    const steps = [
      ['clerk', 'ticket.accept', {}],
      ['handler', 'ticket.assign', { triage: '属于频次问题，交办核查' }],
      [
        'handler',
        'ticket.requestExplanation',
        { redactedSummary: '辖区有店铺反映近期检查次数多，内容重复。', question: '请说明检查安排' },
      ],
    ] as const
    let version: unknown = 0
    for (const [post, procedure, words] of steps)
      version = (await must(post, procedure, { ticketId, version, ...words })).version
    return { ticketId, version }
  }
  /** Drafts a letter on a ticket; its id. */
  const draft = async (ticketId: string, version: unknown, kind: string) =>
    String((await must('handler', 'ticket.draftLetter', { ticketId, version, ...letter, kind })).letterId)

  /** The draft that lies on a ticket, or a new one. */
  const draftOn = async (ticketId: string) => {
    const { version, letters } = await must('handler', 'ticket.officeShow', { ticketId })
    const written = letters as { letterId: string; state: string }[]
    const lying = written.find(({ state }) => state === 'draft')
    return lying?.letterId ?? draft(ticketId, version, written.length ? 'opinion' : 'urgeLetter')
  }

  /** Leads a short matter so many steps on: taken over, answered, told, confirmed. */
  const shortLife = async (ticketId: string, steps: number) => {
    const life = [
      ['clerk', 'ticket.accept', {}],
      ['clerk', 'ticket.answerDirectly', { text: '可以当场改正，已经和部门说好。' }],
      ['clerk', 'ticket.originatorInformed', { how: 'phone' }],
      ['reporter', 'ticket.confirm', { stars: 5 }],
    ] as const
    let version: unknown = 0
    for (const [post, procedure, words] of life.slice(0, steps))
      version = (await must(post, procedure, { ticketId, version, ...words })).version
  }

  return { act, submit, asked, draft, draftOn, shortLife, agencyId: market?.agencyId, tokenOf }
}
