import { createServer, type Server } from 'node:net'
import { freePort } from '../../bench/serverUnderTest'
import { runToEnd, temporaryFolder } from './program'

const { folder: dataDir, remove } = temporaryFolder()
// Hears everything and never says a word.
const deaf: Server = createServer((socket) => void socket.resume())
let taken = 0

beforeAll(async () => {
  await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve))
  taken = (deaf.address() as { port: number }).port
})
afterAll(() => {
  deaf.close()
  remove()
})

/** Ends with exit code 1, and the one line of complaint is `sentence`. */
const expectRefusal = async (environment: Record<string, string>, sentence: string | RegExp) => {
  const port = environment.PORT ?? String(await freePort())
  const { code, complaints } = await runToEnd({ environment: { DATA_DIR: dataDir, ...environment, PORT: port } })
  expect(complaints).toEqual([expect.stringMatching(sentence)])
  expect(code).toBe(1)
}

test('a taken port is named, with what to do', () =>
  expectRefusal({ PORT: String(taken) }, `^启动不了：端口 ${taken} 已被占用。请.*环境变量 PORT 换一个端口。$`))

test.each([
  ['a word', 'http', '^启动不了：环境变量 PORT 应是 0 到 65535 之间的数。$'],
  ['too large a number', '70000', '^启动不了：环境变量 PORT 应是 0 到 65535 之间的数。$'],
  ['half a number', '80.5', '^启动不了：环境变量 PORT 应是 0 到 65535 之间的整数。$'],
])('%s is no port', (_what, port, sentence) => expectRefusal({ PORT: port }, sentence))

test.each([
  ['refuses the connection', () => 'postgres://clerk:secret-word@127.0.0.1:1/city', /连不上数据库（ECONNREFUSED）/],
  ['never answers', () => `postgres://clerk:secret-word@127.0.0.1:${taken}/city`, /连不上数据库（没有回应）/],
  ['has no such address', () => 'postgres://clerk:secret-word@127.0.0.1:door/city', /DATABASE_URL 不是数据库地址/],
])('a database that %s is said without its password', async (_how, url, sentence) => {
  const { code, complaints } = await runToEnd({
    environment: { DATA_DIR: dataDir, PORT: String(await freePort()), DATABASE_URL: url() },
  })
  expect(complaints).toEqual([expect.stringMatching(sentence)])
  expect(complaints.join()).not.toContain('secret-word')
  expect(code).toBe(1)
})

test.each([
  ['DB_SCHEMA', 'a;b', '环境变量 DB_SCHEMA 只能用'],
  ['PUBLIC_URL', 'our-city', '环境变量 PUBLIC_URL 应是'],
  ['DATA_KEY', 'short', '环境变量 DATA_KEY 应是 32 字节'],
  ['HOST', '192.0.2.1', '本机没有地址 192.0.2.1'],
])('%s=%s is refused by its name', (name, value, sentence) => expectRefusal({ [name]: value }, sentence))

test('outside the demo nothing starts without a data key', () =>
  expectRefusal(
    { NODE_ENV: 'production' },
    '^启动不了：没有设置 DATA_KEY：.*环境变量 DATA_KEY 给出 32 字节的数据密钥。$',
  ))
