// node --test
import assert from 'node:assert/strict'
import dns from 'node:dns/promises'
import { once } from 'node:events'
import net from 'node:net'
import { test } from 'node:test'
import { listening } from './loopback-only.mjs'

async function listen(t, ...args) {
  const server = net.createServer((socket) => socket.end('hello'))
  t.after(() => server.close())
  const called = new Promise((resolve) => server.listen(...args, resolve))
  await called
  return server
}

for (const [form, ...args] of [
  ['no address', 0],
  ['a port as text', '0'],
  ['all addresses', 0, '0.0.0.0'],
  ['all addresses, and a backlog', 0, '::', 8],
  ['options', { port: 0, host: '0.0.0.0' }],
  ['options without a host', { port: 0 }],
]) {
  test(`a server that asks for ${form} listens on loopback`, async (t) => {
    const server = await listen(t, ...args)
    const { address, port } = server.address()
    assert.equal(address, '127.0.0.1')
    assert.ok(listening.has(`127.0.0.1:${port}`))
    server.close()
    await once(server, 'close')
    assert.ok(!listening.has(`127.0.0.1:${port}`))
  })
}

test('loopback is called, by name and by number', async (t) => {
  const { port } = (await listen(t, 0)).address()
  for (const host of ['localhost', '127.0.0.1', undefined]) {
    const socket = net.connect({ port, host })
    const [answer] = await once(socket, 'data')
    assert.equal(String(answer), 'hello')
    socket.destroy()
  }
})

test('nobody else is called', async () => {
  for (const call of [() => net.connect(80, '192.0.2.1'), () => net.connect({ port: 443, host: 'example.org' })]) {
    const [error] = await once(call(), 'error').catch((thrown) => [thrown])
    assert.match(error.message, /refused: this network stays on loopback/)
  }
  await assert.rejects(fetch('http://192.0.2.1/'), (error) => /stays on loopback/.test(error.cause.message))
})

test('no DNS server is asked about handles', async () => {
  await assert.rejects(dns.resolveTxt('_atproto.example.org'), { code: 'ENOTFOUND' })
})
