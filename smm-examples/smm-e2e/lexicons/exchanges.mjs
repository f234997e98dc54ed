// Reads recorded exchanges: our own, one JSON object a line, and wire samples, one JSON file a call.
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

const FIELDS = [
  'origin', 'method', 'nsid', 'query', 'requestHeaders', 'requestBody', 'requestBytes',
  'status', 'responseHeaders', 'responseBody', 'responseText', 'deviates',
]
const SIDES = ['request', 'answer']
const CALL = /^\/xrpc\/([^/]+)$/

/** Every exchange in the `.jsonl` files of a folder, or of the file itself, each with its `place`. */
export async function readExchanges(place) {
  const exchanges = []
  for (const file of await filesBelow(place, '.jsonl')) {
    const lines = (await readFile(file, 'utf8')).split('\n')
    lines.forEach((line, index) => {
      if (line.trim() !== '') {
        exchanges.push(parse(line, `${file}:${index + 1}`))
      }
    })
  }
  return exchanges
}

/** A line of another form is an error: a field that nobody reads would look like one that was checked. */
function parse(line, place) {
  let exchange
  try {
    exchange = JSON.parse(line)
  } catch (error) {
    throw new Error(`${place}: not JSON: ${error.message}`)
  }
  const missing = ['origin', 'method', 'nsid'].filter((field) => typeof exchange[field] !== 'string')
  const unknown = [
    ...Object.keys(exchange).filter((field) => !FIELDS.includes(field)),
    ...Object.keys(exchange.deviates ?? {}).filter((side) => !SIDES.includes(side)).map((side) => `deviates.${side}`),
  ]
  if (missing.length > 0 || unknown.length > 0) {
    throw new Error(`${place}: lacks [${missing.join(', ')}], has unknown [${unknown.join(', ')}]`)
  }
  return { ...exchange, place }
}

/** Wire samples as exchanges; what is no XRPC call has no `nsid`. */
export async function readWireSamples(folder) {
  const exchanges = []
  for (const file of await filesBelow(folder, '.json')) {
    const { request, response } = JSON.parse(await readFile(file, 'utf8'))
    exchanges.push(request ? fromSample(file, request, response) : { place: file })
  }
  return exchanges
}

function fromSample(file, request, response) {
  const url = new URL(request.url)
  const query = {}
  for (const [name, value] of url.searchParams) {
    query[name] = [...(query[name] ?? []), value]
  }
  const binary = typeof request.body === 'string' ? /^<(\d+) bytes/.exec(request.body) : null
  const { Authorization: _, ...requestHeaders } = request.headers
  return {
    place: file,
    origin: path.basename(file),
    method: request.method,
    nsid: CALL.exec(url.pathname)?.[1],
    query,
    requestHeaders,
    requestBody: binary ? null : request.body ?? null,
    requestBytes: binary ? Number(binary[1]) : undefined,
    status: response.status,
    responseHeaders: Object.fromEntries(response.headers),
    responseBody: response.body ?? null,
  }
}

async function filesBelow(place, suffix) {
  if ((await stat(place)).isFile()) {
    return [place]
  }
  const names = await readdir(place, { recursive: true })
  return names.filter((name) => name.endsWith(suffix)).sort().map((name) => path.join(place, name))
}
