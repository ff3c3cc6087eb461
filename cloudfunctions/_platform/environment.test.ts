import { readEnvironment } from './environment'

const read = (given: Record<string, string>) => readEnvironment(given as NodeJS.ProcessEnv)

test('an empty value counts as none', () => {
  const names = ['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'DB_SCHEMA', 'PUBLIC_URL', 'NUMBER_PREFIX', 'DATA_KEY']
  expect(read(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(read({}))
})

test('what is given is honoured', () => {
  const given = { PORT: '9000', HOST: '::1', DATA_DIR: '/srv/city', DB_SCHEMA: 'east', PUBLIC_URL: 'https://a.test//' }
  expect(read({ ...given, DATABASE_URL: 'postgres://a@b/c' })).toMatchObject({
    port: 9000,
    host: '::1',
    dataDir: '/srv/city',
    schema: 'east',
    publicUrl: 'https://a.test',
    databaseUrl: 'postgres://a@b/c',
  })
})

test('the printed address follows the port', () => {
  expect(read({ PORT: '9000' }).publicUrl).toBe('http://127.0.0.1:9000')
})

test.each([
  ['PORT', '-1'],
  ['PORT', '8080x'],
  ['PORT', '0.5'],
  ['TICK_SECONDS', '0'],
  ['DB_SCHEMA', 'East'],
  ['DB_SCHEMA', 'a"; drop'],
  ['PUBLIC_URL', 'ftp://a.test'],
  ['PUBLIC_URL', 'a.test'],
  ['DATA_KEY', 'c2hvcnQ='],
])('%s=%s is refused in a sentence that names it', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(new RegExp(`^环境变量 ${name} .*。$`))
})
