// Starts a real Bluesky network on loopback and says so in one line of JSON on stdout:
//   {"ready":true,"pid":…,"pds":"http://localhost:…","plc":"…","appview":"…"|null,"accounts":[{"handle":…,"did":…}],…}
// A failed start is {"ready":false,"error":…} and exit code 1. Everything else that is said goes to stderr.
//
// It stops on SIGTERM, on SIGINT and when stdin ends, so it does not outlive the process that started it. Where that
// process is gone for good, it also stops the companions (PostgreSQL, Redis) that can no longer be stopped by it.
//
// Environment, all optional:
//   DB_POSTGRES_URL, REDIS_HOST   an empty PostgreSQL database and a Redis (host:port): with both, an AppView starts too
//   SMM_ACCOUNTS                  JSON: [{"handle":"alice.test","email":…,"password":…}, …] are created
//   SMM_RATE_LIMITS               "true": the PDS limits rates as in production
//   SMM_DATA                      a folder in which the PDS keeps its accounts, records and blobs from one start to the next;
//                                 the identity directory begins anew, the PDS remembers what it answered
//   SMM_COMPANIONS                process ids, separated by commas
//   SMM_PDS_PORT, SMM_PLC_PORT, SMM_APPVIEW_PORT, SMM_OZONE_PORT   absent or 0: a free port
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { listening } from './loopback-only.mjs'

const CLOSE_DEADLINE_MILLIS = 10_000
const started = performance.now()
const parent = process.ppid

// stdout belongs to the one line of JSON.
for (const level of ['log', 'info', 'debug']) {
  console[level] = console.error
}

// Only what went wrong is logged; the packages mask the tokens of the requests that they show.
process.env.LOG_ENABLED ??= 'true'
process.env.LOG_LEVEL ??= 'error'
process.env.LOG_DESTINATION ??= '/dev/stderr'

// The packages write SQLite files and blobs below the temporary folder and leave them there.
const folder = await mkdtemp(path.join(os.tmpdir(), 'smm-bluesky-'))
process.env.TMPDIR = folder

let network
let closing

async function close(code) {
  closing ??= (async () => {
    const overdue = setTimeout(() => leave(code, 'did not close in time'), CLOSE_DEADLINE_MILLIS)
    try {
      await network?.close()
    } catch (error) {
      console.error('close:', error)
    }
    clearTimeout(overdue)
    await leave(code)
  })()
  return closing
}

async function leave(code, why) {
  if (why) {
    console.error(why)
  }
  if (process.ppid !== parent) {
    stopCompanions()
  }
  await rm(folder, { recursive: true, force: true })
  process.exit(code)
}

function stopCompanions() {
  for (const pid of (process.env.SMM_COMPANIONS || '').split(',').filter(Boolean)) {
    try {
      process.kill(Number(pid), 'SIGTERM')
    } catch (error) {
      console.error(`companion ${pid}: ${error.code}`)
    }
  }
}

process.on('SIGTERM', () => close(0))
process.on('SIGINT', () => close(0))
for (const event of ['end', 'close', 'error']) {
  process.stdin.on(event, () => close(0))
}
process.stdin.resume()

try {
  network = await start()
  const accounts = await createAccounts(JSON.parse(process.env.SMM_ACCOUNTS || '[]'))
  say({
    ready: true,
    pid: process.pid,
    pds: network.pds.url,
    plc: network.plc.url,
    appview: network.bsky?.url ?? null,
    rateLimits: rateLimits(),
    accounts,
    listening: [...listening].sort(),
    millis: Math.round(performance.now() - started),
  })
} catch (error) {
  if (!closing) {
    say({ ready: false, error: String(error?.message ?? error) })
    console.error(error)
    await close(1)
  }
}

async function start() {
  const { TestNetwork, TestNetworkNoAppView } = await import('@atproto/dev-env')
  const [plcPort, pdsPort, appViewPort, ozonePort] = await ports('PLC', 'PDS', 'APPVIEW', 'OZONE')
  const plc = { port: plcPort }
  const pds = {
    port: pdsPort,
    hostname: 'localhost',
    enableDidDocWithSession: true,
    rateLimitsEnabled: rateLimits(),
    ...(await kept(process.env.SMM_DATA)),
  }
  if (!process.env.DB_POSTGRES_URL || !process.env.REDIS_HOST) {
    return TestNetworkNoAppView.create({ plc, pds })
  }
  return TestNetwork.create({
    plc,
    pds,
    bsky: { port: appViewPort, publicUrl: `http://localhost:${appViewPort}` },
    ozone: { port: ozonePort },
    dbPostgresSchema: 'smm',
  })
}

/** Where the PDS keeps what it has, when it shall outlive the process. */
async function kept(data) {
  if (!data) {
    return {}
  }
  const [dataDirectory, blobstoreDiskLocation] = [path.join(data, 'pds'), path.join(data, 'blobs')]
  await mkdir(dataDirectory, { recursive: true })
  return { dataDirectory, blobstoreDiskLocation }
}

async function createAccounts(wanted) {
  const created = []
  for (const { handle, email, password } of wanted) {
    const response = await fetch(`${network.pds.url}/xrpc/com.atproto.server.createAccount`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ handle, email, password }),
    })
    const body = await response.json()
    if (!response.ok) {
      throw new Error(`account ${handle} was refused: ${response.status} ${body.error} ${body.message}`)
    }
    created.push({ handle: body.handle, did: body.did })
  }
  return created
}

function rateLimits() {
  return process.env.SMM_RATE_LIMITS === 'true'
}

/**
 * The given ports, and free ones for the rest: all are held open until the last is found, so no two are the same. They lie
 * below those that systems give to outgoing connections, so that nobody gets one by chance between its release and its use,
 * or while a server that was killed is down.
 */
async function ports(...names) {
  const probes = await Promise.all(names.map(async (name) => {
    const given = Number(process.env[`SMM_${name}_PORT`] || 0)
    if (given) {
      return { port: given, release: async () => {} }
    }
    const probe = await freePort()
    return { port: probe.address().port, release: () => new Promise((resolve) => probe.close(resolve)) }
  }))
  await Promise.all(probes.map((probe) => probe.release()))
  return probes.map((probe) => probe.port)
}

async function freePort() {
  for (let tries = 1; ; tries++) {
    const probe = net.createServer()
    const port = 10_000 + Math.floor(Math.random() * 22_000)
    try {
      await new Promise((resolve, reject) => probe.once('error', reject).listen(port, resolve))
      return probe
    } catch (error) {
      if (tries === 100) {
        throw error
      }
    }
  }
}

function say(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
