// Walks a JSON value along a lexicon definition and names every fault in it, at any depth.
//
// The official validator stops at the first fault and passes over fields that the schema does not name: here such a
// field is a fault, because in something that we wrote ourselves it is a misspelt one. Single values are still judged by
// the official validator.
import { plain } from './lexicon-set.mjs'

const BLOB_FIELDS = ['$type', 'ref', 'mimeType', 'size']

/** Where the lexicons allow any value, these fields hold records; a record in a repository always has a type. */
const RECORD_FIELDS = ['record', 'value']

/** Any value to the lexicons; clients read from it where an account lives. Fields of DID documents as AT Protocol uses them. */
const DID_DOCUMENT = {
  type: 'object',
  required: ['id'],
  properties: {
    '@context': { type: 'array', items: { type: 'string' } },
    id: { type: 'string', format: 'did' },
    alsoKnownAs: { type: 'array', items: { type: 'string' } },
    verificationMethod: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type', 'controller'],
        properties: {
          id: { type: 'string' },
          type: { type: 'string' },
          controller: { type: 'string', format: 'did' },
          publicKeyMultibase: { type: 'string' },
        },
      },
    },
    service: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type', 'serviceEndpoint'],
        properties: {
          id: { type: 'string' },
          type: { type: 'string' },
          serviceEndpoint: { type: 'string', format: 'uri' },
        },
      },
    },
  },
}

/** What one walk, or many, found. */
export class Findings {
  /** {path, message}: what is wrong. */
  faults = []
  /** `definition/field` of each field that was there and is in the schema. */
  fields = new Set()
  /** What was there and could not be checked, as `definition/field (why)`. */
  unchecked = new Set()

  fault(path, message) {
    this.faults.push({ path, message })
  }
}

/**
 * @param set the lexicons
 * @param def the definition the value has to follow
 * @param where the definition's name, for the count of fields
 * @param path where the value stands, for faults
 */
export function walk(set, def, value, where, path, findings) {
  switch (def.type) {
    case 'ref':
      return walk(set, definitionOf(set, def.ref), value, plain(def.ref), path, findings)
    case 'union':
      return walkUnion(set, def, value, where, path, findings)
    case 'record':
      return walkObject(set, def.record, value, where, path, findings)
    case 'object':
      return walkObject(set, def, value, where, path, findings)
    case 'array':
      return walkArray(set, def, value, where, path, findings)
    case 'unknown':
      return walkUnknown(set, value, where, path, findings)
    case 'blob':
      return walkBlob(set, def, value, path, findings)
    default:
      return leaf(set, def, value, path, findings)
  }
}

function walkObject(set, def, value, where, path, findings) {
  if (!isObject(value)) {
    findings.fault(path, `must be an object, is ${kindOf(value)}`)
    return
  }
  const properties = def.properties ?? {}
  if (value.$type !== undefined && !where.includes('/') && plain(String(value.$type)) !== where) {
    findings.fault(`${path}/$type`, `must be ${where}, is ${JSON.stringify(value.$type)}`)
  }
  for (const name of def.required ?? []) {
    if (value[name] === undefined) {
      findings.fault(path, `lacks the field "${name}"`)
    }
  }
  for (const [name, field] of Object.entries(value)) {
    if (name === '$type') {
      continue
    }
    if (!Object.hasOwn(properties, name)) {
      findings.fault(`${path}/${name}`, `is not a field of ${where}${suggestion(name, Object.keys(properties))}`)
      continue
    }
    findings.fields.add(`${where}/${name}`)
    if (field === null && def.nullable?.includes(name)) {
      continue
    }
    walk(set, properties[name], field, `${where}/${name}`, `${path}/${name}`, findings)
  }
}

function walkUnion(set, def, value, where, path, findings) {
  if (!isObject(value) || typeof value.$type !== 'string') {
    findings.fault(path, 'must be an object with a "$type", because it may be one of several')
    return
  }
  const type = plain(value.$type)
  const listed = def.refs.map(plain)
  if (listed.includes(type)) {
    walk(set, definitionOf(set, type), value, type, path, findings)
  } else if (def.closed || set.describes(type)) {
    findings.fault(`${path}/$type`, `is ${type}, which is none of ${listed.join(', ')}${suggestion(type, listed)}`)
  } else {
    findings.unchecked.add(`${where} (${type})`)
  }
}

function walkUnknown(set, value, where, path, findings) {
  if (!isObject(value)) {
    findings.fault(path, `must be an object, is ${kindOf(value)}`)
    return
  }
  const field = where.split('/').at(-1)
  if (field === 'didDoc') {
    walkObject(set, DID_DOCUMENT, value, `${where}/DID document`, path, findings)
    return
  }
  if (typeof value.$type !== 'string') {
    if (RECORD_FIELDS.includes(field)) {
      findings.fault(path, 'is a record and lacks its "$type"')
    } else {
      findings.unchecked.add(`${where} (any value)`)
    }
    return
  }
  const type = plain(value.$type)
  const def = set.definition(type)
  if (def?.type === 'record') {
    const before = findings.faults.length
    walk(set, def, value, type, path, findings)
    const verdict = set.verdict('Record', type, value)
    if (verdict && findings.faults.length === before) {
      findings.fault(path, verdict)
    }
  } else if (def?.type === 'object') {
    walk(set, def, value, type, path, findings)
  } else if (def || set.describes(type)) {
    findings.fault(`${path}/$type`, `is ${type}, which is not described`)
  } else {
    findings.unchecked.add(`${where} (${type})`)
  }
}

function walkArray(set, def, value, where, path, findings) {
  if (!Array.isArray(value)) {
    findings.fault(path, `must be an array, is ${kindOf(value)}`)
    return
  }
  if (value.length > (def.maxLength ?? Infinity)) {
    findings.fault(path, `has ${value.length} elements, at most ${def.maxLength} are allowed`)
  }
  if (value.length < (def.minLength ?? 0)) {
    findings.fault(path, `has ${value.length} elements, at least ${def.minLength} are needed`)
  }
  value.forEach((item, index) => walk(set, def.items, item, where, `${path}/${index}`, findings))
}

/** The official validator asks only for a reference; type and size are in the lexicon too. */
function walkBlob(set, def, value, path, findings) {
  const strange = isObject(value) ? Object.keys(value).filter((name) => !BLOB_FIELDS.includes(name)) : []
  for (const name of strange) {
    findings.fault(`${path}/${name}`, `is not a field of a blob${suggestion(name, BLOB_FIELDS)}`)
  }
  if (strange.length > 0 || !leaf(set, def, value, path, findings)) {
    return
  }
  if (def.accept && !def.accept.some((pattern) => accepts(pattern, value.mimeType))) {
    findings.fault(`${path}/mimeType`, `is ${value.mimeType}, allowed is ${def.accept.join(', ')}`)
  }
  if (value.size > (def.maxSize ?? Infinity)) {
    findings.fault(`${path}/size`, `is ${value.size}, at most ${def.maxSize} bytes are allowed`)
  }
}

function leaf(set, def, value, path, findings) {
  const fault = value === null ? 'must not be null' : set.leafFault(def, value)
  if (fault) {
    findings.fault(path, fault)
  }
  return !fault
}

function definitionOf(set, uri) {
  const def = set.definition(uri)
  if (!def) {
    throw new Error(`the lexicons refer to ${plain(uri)}, which is not among them`)
  }
  return def
}

function accepts(pattern, type) {
  return pattern === '*/*' || pattern === type ||
    (pattern.endsWith('/*') && String(type).startsWith(pattern.slice(0, -1)))
}

export function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function kindOf(value) {
  return value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value
}

/** ` (did you mean "…"?)` where a known name is close. */
export function suggestion(name, known) {
  const [best] = known.map((other) => [distance(name, other), other]).sort(([a], [b]) => a - b)
  return best && best[0] <= (name.length < 4 ? 1 : 2) ? ` (did you mean "${best[1]}"?)` : ''
}

function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]
}
