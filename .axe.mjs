import { chromium } from 'playwright-core'; import fs from 'node:fs'
const src = fs.readFileSync('node_modules/axe-core/axe.min.js','utf8')
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: ['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
for (const scheme of ['light','dark']) {
const p = await b.newPage({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', colorScheme: scheme })
p.on('console', (m) => console.log('[console]', m.text().slice(0, 300))); p.on('pageerror', (e) => console.log('[pageerror]', String(e).slice(0,300)))
for (const route of process.argv.slice(2)) {
await p.goto('http://127.0.0.1:8101/#'+route); await p.waitForTimeout(1500); await p.evaluate(src)
const r = await p.evaluate(() => axe.run(document))
console.log(scheme, route, 'passes', r.passes.length, 'violations', r.violations.map(v => `${v.id} (${v.nodes.length}): ${v.nodes.slice(0,3).map(n=>n.html.slice(0,160)+' :: '+n.failureSummary.slice(0,200)).join('\n   ')}`).join('\n'))
const small = await p.evaluate(() => [...document.querySelectorAll('button,input,textarea,a')].filter(e=>{const r=e.getBoundingClientRect(); return r.width && (r.height<43.5||r.width<43.5)}).map(e=>e.className+' '+e.getBoundingClientRect().width+'x'+e.getBoundingClientRect().height+' '+e.textContent.slice(0,20)))
console.log('small targets', small)
const o = await p.evaluate(() => { const e=document.querySelector('.taro_page'); return [e.scrollHeight,e.clientHeight,e.scrollWidth,e.clientWidth, document.documentElement.scrollHeight] }); console.log(o)
}
}
const q = await b.newPage({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' }); await q.goto('http://127.0.0.1:8101/#/pages/gallery/index'); await q.waitForTimeout(1200); await q.getByRole('button',{name:'已解决，去确认'}).click(); await q.waitForTimeout(300); await q.screenshot({path:'/tmp/dlg.png'}); await q.getByRole('button',{name:'再看看'}).click(); await q.getByRole('button',{name:'没解决'}).click(); await q.waitForTimeout(300); await q.screenshot({path:'/tmp/sheet.png'}); 
await b.close()
