// Keeps everything that runs in this process on the loopback interface. Import it before anything that opens sockets.
//
// The packages listen on all interfaces and, for a handle or a lexicon they do not know, ask DNS and the web. A test
// network must be reachable by nobody else and must ask nobody else, so both directions are pinned here.
import dns from 'node:dns'
import net from 'node:net'

const HOST = '127.0.0.1'

/** Every address something in this process listens on, as `host:port`. */
export const listening = new Set()

dns.setDefaultResultOrder('ipv4first')

const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (...args) {
  this.once('listening', () => {
    const address = this.address()
    const entry = typeof address === 'string' ? address : `${address.address}:${address.port}`
    listening.add(entry)
    this.once('close', () => listening.delete(entry))
  })
  return listen.apply(this, pinned(args))
}

/** listen(port?, host?, backlog?, callback?) and listen(options, callback?) with the host replaced. */
function pinned(args) {
  const callback = args.findLast((arg) => typeof arg === 'function')
  const rest = callback ? [callback] : []
  const [first] = args
  if (first !== null && typeof first === 'object') {
    return 'path' in first || 'fd' in first ? args : [{ ...first, host: HOST }, ...rest]
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) {
    return args
  }
  const port = typeof first === 'function' ? 0 : Number(first ?? 0)
  return [{ port, host: HOST }, ...rest]
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) {
  const host = hostOf(args)
  if (isLoopback(host)) {
    return connect.apply(this, args)
  }
  const refusal = Object.assign(new Error(`call to ${host} refused: this network stays on loopback`), {
    code: 'ECONNREFUSED',
  })
  process.nextTick(() => this.destroy(refusal))
  return this
}

function hostOf(args) {
  // net.connect hands over its normalised arguments as one array.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  if (first !== null && typeof first === 'object') {
    return first.path ? undefined : first.host
  }
  return typeof second === 'string' ? second : undefined
}

function isLoopback(host) {
  return host === undefined || host === null || host === '' || host === 'localhost' || host === '::1' ||
    host.startsWith('127.')
}

for (const owner of [dns.promises, dns.promises.Resolver.prototype]) {
  owner.resolveTxt = async (name) => {
    throw Object.assign(new Error(`no DNS on this network: ${name}`), { code: 'ENOTFOUND' })
  }
}
