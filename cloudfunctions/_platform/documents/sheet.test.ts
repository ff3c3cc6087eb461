import { strFromU8, unzipSync } from 'fflate'
import { renderSheet } from './sheet'

const table = {
  name: '涉企诉求台账',
  columns: ['序号', '来件编号'],
  rows: [
    ['1', '=HYPERLINK("http://x","点")'],
    ['2', '<b>&\u0007'],
  ],
}

test('a workbook has a line of headings and one line for each row, all words and no formula', async () => {
  const parts = unzipSync(await renderSheet(table))
  const page = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(page.match(/<row /g)).toHaveLength(3)
  expect(page.match(/t="inlineStr"/g)).toHaveLength(6)
  expect(page).not.toContain('<f>')
  expect(page).toContain('=HYPERLINK(&quot;http://x&quot;,&quot;点&quot;)')
  expect(page).toContain('&lt;b&gt;&amp;</t>')
})

test('the same table makes the same bytes, whenever and by whomever', async () => {
  expect(await renderSheet(table)).toEqual(await renderSheet(table))
  const words = Object.values(unzipSync(await renderSheet(table)))
    .map((part) => strFromU8(part))
    .join('')
  expect(words).not.toMatch(/creator|lastModifiedBy|dcterms/)
})
