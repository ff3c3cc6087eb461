import { foreignAddresses } from '../addresses'

test('the mini-program names no other host that it could ask', () => {
  expect(foreignAddresses('dist/weapp')).toEqual([])
})
