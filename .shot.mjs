import { chromium } from 'playwright-core'
const [, , route, out, mode=''] = process.argv
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: ['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
const p = await b.newPage({ viewport: { width: mode.includes('wide')?1280:390, height: 844 }, deviceScaleFactor: 1, locale: 'zh-CN', colorScheme: mode.includes('dark')?'dark':'light' })
p.on('console', (m) => { console.log('[console]', m.type(), m.text().slice(0, 400)) })
p.on('pageerror', (e) => console.log('[pageerror]', String(e.stack).slice(0, 600)))
p.on('request', (r) => { if(!r.url().startsWith('http://127.0.0.1:8101') && !r.url().startsWith('data:')) console.log('[foreign]', r.url().slice(0, 150))})
if (mode.includes('large')) await p.addInitScript(()=>localStorage.setItem('mashangdu.isLargeType', JSON.stringify({data:'true'})))
await p.goto('http://127.0.0.1:8101/#' + route); await p.waitForTimeout(1500)
if (mode.includes('full')) { const h = await p.evaluate(() => Math.max(844, ...[...document.querySelectorAll('.taro_page')].map((e) => e.scrollHeight))); await p.setViewportSize({ width: 390, height: Math.min(h, 4000) }); await p.waitForTimeout(300) }
await p.screenshot({ path: out }); await b.close()
