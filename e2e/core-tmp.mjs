import { chromium } from 'playwright-core'
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
const base = 'http://127.0.0.1:4712'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false, args: ['--disable-gpu', '--no-first-run', '--disable-background-networking'] })
const errors = []
const open = async (name) => { const c = await b.newContext({ viewport: { width: 1280, height: 800 } }); const p = await c.newPage(); p.on('console', (m) => ['error', 'warning'].includes(m.type()) && errors.push(name + ': ' + m.text())); p.on('pageerror', (e) => errors.push(name + ' PAGEERROR ' + e.stack)); return p }
const ann = await open('ann')
await ann.goto(base + '/room/whatever')
await ann.waitForURL('**/setup')
await ann.waitForSelector('input')
const inputs = await ann.locator('input').all()
console.log(await Promise.all(inputs.map((i) => i.evaluate((e) => e.name + '/' + e.type))))
const fill = async (p, values) => { for (const [n, v] of Object.entries(values)) await p.locator(`input[name="${n}"], input[type="${n}"], #${n}`).first().fill(v) }
await ann.screenshot({ path: '/tmp/core-setup.png' })
const all = await ann.locator('input').all()
const vals = ['Lighthouse', 'Ann Lee', 'ann@example.org', 'correct horse 7 battery']
for (let i = 0; i < all.length; i++) await all[i].fill(vals[i])
await ann.keyboard.press('Enter')
await ann.waitForURL('**/room/*', { timeout: 15000 })
await ann.waitForSelector('textarea')
await ann.waitForTimeout(500)
await ann.screenshot({ path: '/tmp/core-room.png' })
const link = (await ann.locator('text=/join/').first().textContent().catch(() => null))
console.log('link', link, ann.url())
const html = await ann.content()
const token = html.match(/\/join\/([A-Za-z0-9._-]+)/)?.[1]
console.log('token', token)
const bob = await open('bob')
await bob.goto(base + '/join/' + token)
await bob.waitForSelector('input')
const bi = await bob.locator('input').all(); const bv = ['Bob Ray', 'bob@example.org', 'correct horse 8 battery']
for (let i = 0; i < bi.length; i++) await bi[i].fill(bv[i])
await bob.keyboard.press('Enter')
await bob.waitForURL('**/room/*', { timeout: 15000 })
await bob.waitForSelector('textarea')
await ann.locator('textarea').first().fill('Hello **Bob**'); await ann.keyboard.press('Enter')
await bob.waitForSelector('text=Hello')
await bob.locator('textarea').first().pressSequentially('Hi Ann')
await ann.waitForTimeout(400)
console.log('typing shown:', await ann.locator('text=/Bob.*(typing|writing)/i').count())
await bob.keyboard.press('Enter'); await ann.waitForSelector('text=Hi Ann')
// kill the server
process.kill(Number(readFileSync('/tmp/core-server.pid', 'utf8')), 'SIGKILL')
await ann.locator('textarea').first().fill('said while away'); await ann.keyboard.press('Enter')
await ann.locator('textarea').first().fill('and another'); await ann.keyboard.press('Enter')
await ann.waitForTimeout(3000)
await ann.screenshot({ path: '/tmp/core-away.png' })
const child = spawn('node', ['apps/server/src/main.ts'], { env: { ...process.env, PORT: '4711', HOST: '127.0.0.1', DATA_DIR: '/tmp/core-data' }, stdio: 'ignore', detached: true }); child.unref()
writeFileSync('/tmp/core-server.pid', String(child.pid))
await bob.waitForSelector('text=and another', { timeout: 45000 })
await bob.locator('text=said while away').first().waitFor()
await ann.waitForTimeout(1000)
console.log('ann copies', await ann.locator('text=said while away').count(), await bob.locator('text=and another').count())
await ann.screenshot({ path: '/tmp/core-back.png' })
await ann.reload(); await ann.waitForSelector('text=and another')
// history
for (let i = 0; i < 18; i++) { await bob.locator('textarea').first().fill('line ' + i); await bob.keyboard.press('Enter') }
await ann.waitForSelector('text=line 17', { timeout: 20000 })
// sign out elsewhere
const second = await ann.context().newPage(); await second.goto(base); await second.waitForSelector('textarea'); 
await ann.evaluate(() => fetch('/api/session', { method: 'DELETE', headers: {'content-type': 'application/json'}, body: '{}' }).then((r) => r.status)).then((s) => console.log('signed out', s))
await second.waitForURL('**/signin*'); console.log(second.url(), ann.url())
await second.screenshot({ path: '/tmp/core-signin.png' })
const si = await second.locator('input').all(); await si[0].fill('ann@example.org'); await si[1].fill('correct horse 7 battery'); await second.keyboard.press('Enter')
await second.waitForURL('**/room/*'); await ann.waitForURL('**/room/*', { timeout: 5000 }).catch(() => console.log('ann tab did not follow', ann.url()))
console.log(second.url(), ann.url())
console.log(errors.join('\n'))
await b.close()
