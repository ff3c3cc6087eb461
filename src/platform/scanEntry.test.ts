import { codeFromParams, codeFromScan } from './scanEntry'

const code = 'Zk3v_8Qe-0aLx2Pm7RtYw1'

describe('the code of a plate', () => {
  test.each([
    ['the printed address', `https://ducha.example.gov.cn/s/${code}`],
    ['the address with more behind it', `https://ducha.example.gov.cn/s/${code}?from=plate`],
    ['the address as WeChat hands it over', encodeURIComponent(`https://ducha.example.gov.cn/s/${code}`)],
    ['the landing page itself', `http://127.0.0.1:8080/#/pages/landing/index?code=${code}`],
    ['the bare code, typed with blanks around it', `  ${code} `],
  ])('is found in %s', (_, scanned) => {
    expect(codeFromScan(scanned)).toBe(code)
  })

  test.each(['', '你好', 'https://example.com/pay?amount=1', '<script>', '%E0%A4%A', 'a'.repeat(129)])(
    'is not found in %p',
    (scanned) => {
      expect(codeFromScan(scanned)).toBeUndefined()
    },
  )

  test('comes from `code` in a browser and from `q` in WeChat', () => {
    expect(codeFromParams({ code })).toBe(code)
    expect(codeFromParams({ q: encodeURIComponent(`https://ducha.example.gov.cn/s/${code}`) })).toBe(code)
    expect(codeFromParams({})).toBeUndefined()
  })
})
