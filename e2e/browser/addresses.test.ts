import { addressesOf, foreignAddresses } from '../addresses'

test('the H5 build names no other host that it could ask', () => {
  expect(foreignAddresses('dist/h5')).toEqual([])
})

test.each([
  ['fetch("https://cdn.example.com/a.js")', 'https://cdn.example.com/a.js'],
  ['new WebSocket("wss://x.example/s")', 'wss://x.example/s'],
  ['a{background:url(//x.example/a.png)}', 'url(//x.example/a.png'],
  ['<script src="//x.example/a.js">', 'src="//x.example/a.js'],
])('%s would be found', (text, found) => {
  expect(addressesOf(text)).toEqual([found])
})

test('a name that nobody asks is no address', () => {
  expect(addressesOf('createElementNS("http://www.w3.org/2000/svg") // https://x')).toEqual(['https://x'])
})
