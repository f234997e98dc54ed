// Holds one exchange against the lexicon of its call.
import { errorFault } from './error-names.mjs'
import { plain } from './lexicon-set.mjs'
import { Findings, isObject, suggestion, walk } from './strict-walk.mjs'

const JSON_TYPE = 'application/json'
const RECORD_KEYS = { tid: { type: 'string', format: 'tid' }, any: { type: 'string', format: 'record-key' } }

/**
 * @returns {{described: boolean, request: Findings, answer: Findings}} `described` is false when there is no lexicon
 */
export function checkExchange(set, exchange) {
  const request = new Findings()
  const answer = new Findings()
  const def = set.definition(exchange.nsid)
  if (!def) {
    if (set.describes(exchange.nsid)) {
      request.fault('', `there is no ${exchange.nsid}`)
    }
    return { described: false, request, answer }
  }
  if (def.type !== 'query' && def.type !== 'procedure') {
    request.fault('', `${exchange.nsid} is a ${def.type}, which is not called by HTTP`)
    return { described: false, request, answer }
  }
  checkMethod(def, exchange, request)
  checkParameters(set, def, exchange, request)
  checkInput(set, def, exchange, request)
  checkRecordKey(set, exchange, request)
  checkAnswer(set, def, exchange, answer)
  return { described: true, request, answer }
}

function checkMethod(def, { method, requestHeaders }, findings) {
  const wanted = def.type === 'query' ? 'GET' : 'POST'
  if (method !== wanted) {
    findings.fault('/method', `a ${def.type} is called with ${wanted}, not ${method}`)
  }
  const authorization = header(requestHeaders, 'authorization')
  if (authorization !== undefined && !/^(Bearer |DPoP )?(\*+|REMOVED)$/.test(authorization)) {
    findings.fault('/headers/authorization', 'a recorded exchange must not hold the value')
  }
}

function checkParameters(set, def, { nsid, query }, findings) {
  const properties = def.parameters?.properties ?? {}
  const values = {}
  for (const [name, raw] of Object.entries(query ?? {})) {
    const path = `/query/${name}`
    if (!Object.hasOwn(properties, name)) {
      findings.fault(path, `is not a parameter of ${nsid}${suggestion(name, Object.keys(properties))}`)
      continue
    }
    const texts = [raw].flat()
    if (properties[name].type !== 'array' && texts.length !== 1) {
      findings.fault(path, `was given ${texts.length} times`)
      continue
    }
    values[name] = properties[name].type === 'array'
      ? texts.map((text) => typed(properties[name].items, text))
      : typed(properties[name], texts[0])
    findings.fields.add(`${nsid}?${name}`)
    walk(set, properties[name], values[name], `${nsid}?${name}`, path, findings)
  }
  for (const name of def.parameters?.required ?? []) {
    if (!Object.hasOwn(query ?? {}, name)) {
      findings.fault('/query', `lacks the parameter "${name}"`)
    }
  }
  compare(set.verdict('Params', nsid, values), '/query', findings)
}

/** In a URL everything is text; a text that is no number stays one, so the validator says so. */
function typed(def, text) {
  if (def.type === 'integer' && /^-?\d+$/.test(text)) {
    return Number(text)
  }
  if (def.type === 'boolean' && (text === 'true' || text === 'false')) {
    return text === 'true'
  }
  return text
}

function checkInput(set, def, exchange, findings) {
  const { nsid, requestBody, requestBytes, requestHeaders } = exchange
  const binary = requestBytes !== undefined && requestBytes !== null
  if (!def.input) {
    if (binary || (requestBody !== null && requestBody !== undefined)) {
      findings.fault('/body', `${nsid} takes no body`)
    }
    return
  }
  checkEncoding(def.input.encoding, header(requestHeaders, 'content-type'), '/headers/content-type', findings)
  if (!def.input.schema) {
    if (!binary) {
      findings.fault('/body', `${nsid} takes a body of type ${def.input.encoding}; none was recorded`)
    }
    findings.unchecked.add(`${nsid} request body (${def.input.encoding})`)
    return
  }
  if (binary || requestBody === null || requestBody === undefined) {
    findings.fault('/body', `${nsid} takes JSON`)
    return
  }
  const before = findings.faults.length
  walk(set, def.input.schema, requestBody, `${nsid}/request`, '/body', findings)
  compare(set.verdict('Input', nsid, requestBody), '/body', findings, before)
}

/** A record says its own type again, and some types say what their keys look like. */
function checkRecordKey(set, { nsid, requestBody }, findings) {
  const writes = nsid === 'com.atproto.repo.applyWrites'
    ? [requestBody?.writes].flat().filter(isObject).map((write, index) => [write, 'value', `/body/writes/${index}`])
    : ['com.atproto.repo.createRecord', 'com.atproto.repo.putRecord'].includes(nsid) && isObject(requestBody)
      ? [[requestBody, 'record', '/body']]
      : []
  for (const [write, content, path] of writes) {
    const type = write[content]?.$type
    if (type !== undefined && type !== write.collection) {
      findings.fault(`${path}/${content}/$type`, `must be the collection ${write.collection}, is ${type}`)
    }
    const key = set.definition(String(write.collection))?.key
    if (write.rkey === undefined || typeof key !== 'string') {
      continue
    }
    const fault = key.startsWith('literal:')
      ? write.rkey !== key.slice('literal:'.length) && `must be "${key.slice('literal:'.length)}"`
      : set.leafFault(RECORD_KEYS[key] ?? RECORD_KEYS.any, write.rkey)
    if (fault) {
      findings.fault(`${path}/rkey`, fault)
    }
  }
}

function checkAnswer(set, def, exchange, findings) {
  const { nsid, status, responseBody, responseText, responseHeaders } = exchange
  if (!status) {
    findings.unchecked.add(`${nsid} (no answer)`)
    return
  }
  if (status >= 400) {
    checkError(def, exchange, findings)
    return
  }
  if (status < 200 || status > 299) {
    findings.fault('/status', `is ${status}: XRPC answers 2xx, 4xx or 5xx`)
    return
  }
  if (responseText !== undefined && responseText !== null && def.output?.encoding === JSON_TYPE) {
    findings.fault('/body', 'is not JSON')
    return
  }
  const empty = responseBody === null || responseBody === undefined
  if (!def.output) {
    if (!empty && Object.keys(responseBody).length > 0) {
      findings.fault('/body', `${nsid} answers nothing`)
    }
    return
  }
  checkEncoding(def.output.encoding, header(responseHeaders, 'content-type'), '/headers/content-type', findings)
  if (!def.output.schema) {
    findings.unchecked.add(`${nsid} answer body (${def.output.encoding})`)
    return
  }
  if (empty) {
    findings.fault('/body', 'is missing')
    return
  }
  const before = findings.faults.length
  walk(set, def.output.schema, responseBody, `${nsid}/answer`, '/body', findings)
  compare(set.verdict('Output', nsid, responseBody), '/body', findings, before)
  checkAnsweredRecord(exchange, findings)
}

function checkAnsweredRecord({ nsid, query, responseBody }, findings) {
  const type = responseBody?.value?.$type
  if (nsid === 'com.atproto.repo.getRecord' && type !== undefined && plain(type) !== [query?.collection].flat()[0]) {
    findings.fault('/body/value/$type', `is ${type}, but a ${query?.collection} was asked for`)
  }
}

function checkError(def, { nsid, status, responseBody }, findings) {
  if (!isObject(responseBody)) {
    findings.fault('/body', 'an error is an object with "error" and "message"')
    return
  }
  for (const [name, value] of Object.entries(responseBody)) {
    if (name !== 'error' && name !== 'message') {
      findings.fault(`/body/${name}`, `is not a field of an error${suggestion(name, ['error', 'message'])}`)
    } else if (typeof value !== 'string') {
      findings.fault(`/body/${name}`, 'must be a string')
    } else {
      findings.fields.add(`error/${name}`)
    }
  }
  if (typeof responseBody.error !== 'string') {
    findings.fault('/body', 'lacks the field "error"')
    return
  }
  const fault = errorFault(nsid, (def.errors ?? []).map((error) => error.name), responseBody.error, status)
  if (fault) {
    findings.fault('/body/error', fault)
  }
}

/** The encoding that was used, where it was recorded. */
function checkEncoding(wanted, used, path, findings) {
  if (used === undefined || wanted === '*/*') {
    return
  }
  if (used.split(';')[0].trim().toLowerCase() !== wanted) {
    findings.fault(path, `is ${used}, must be ${wanted}`)
  }
}

/** What only the official validator sees is a fault too. */
function compare(verdict, path, findings, before = 0) {
  if (verdict && findings.faults.length === before) {
    findings.fault(path, verdict)
  }
}

function header(headers, name) {
  const found = Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)
  return found?.[1]
}
