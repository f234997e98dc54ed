// node --test. The lexicons here are small ones of our own, so the checks are tested without anybody's files.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { LexiconSet } from './lexicon-set.mjs'
import { report, sampleReport } from './report.mjs'

const run = promisify(execFile)

const NOTE = {
  lexicon: 1,
  id: 'org.example.note',
  defs: {
    main: {
      type: 'record',
      key: 'tid',
      record: {
        type: 'object',
        required: ['text', 'createdAt'],
        properties: {
          text: { type: 'string', maxLength: 20, maxGraphemes: 10 },
          createdAt: { type: 'string', format: 'datetime' },
          tags: { type: 'array', maxLength: 2, items: { type: 'string' } },
          image: { type: 'blob', accept: ['image/*'], maxSize: 1000 },
          parts: { type: 'array', items: { type: 'union', refs: ['#bold', '#link'] } },
        },
      },
    },
    bold: { type: 'object', required: ['start'], properties: { start: { type: 'integer', minimum: 0 } } },
    link: { type: 'object', required: ['uri'], properties: { uri: { type: 'string', format: 'uri' } } },
  },
}

const GET_NOTES = {
  lexicon: 1,
  id: 'org.example.getNotes',
  defs: {
    main: {
      type: 'query',
      parameters: {
        type: 'params',
        required: ['author'],
        properties: {
          author: { type: 'string', format: 'did' },
          limit: { type: 'integer', minimum: 1, maximum: 100 },
          deep: { type: 'boolean' },
          tags: { type: 'array', items: { type: 'string' } },
        },
      },
      output: {
        encoding: 'application/json',
        schema: {
          type: 'object',
          required: ['notes'],
          properties: {
            cursor: { type: 'string' },
            notes: { type: 'array', items: { type: 'ref', ref: '#view' } },
            didDoc: { type: 'unknown' },
            debug: { type: 'unknown' },
          },
        },
      },
      errors: [{ name: 'NoSuchAuthor' }],
    },
    view: {
      type: 'object',
      required: ['uri', 'note'],
      nullable: ['likes'],
      properties: {
        uri: { type: 'string', format: 'at-uri' },
        note: { type: 'unknown' },
        value: { type: 'unknown' },
        likes: { type: 'integer' },
      },
    },
  },
}

const SAVE = {
  lexicon: 1,
  id: 'org.example.save',
  defs: {
    main: {
      type: 'procedure',
      input: {
        encoding: 'application/json',
        schema: { type: 'object', required: ['note'], properties: { note: { type: 'unknown' } } },
      },
    },
  },
}

const UPLOAD = {
  lexicon: 1,
  id: 'org.example.upload',
  defs: { main: { type: 'procedure', input: { encoding: '*/*' } } },
}

/** The shape of the real one, as far as the rules about keys and types need it. */
const CREATE = {
  lexicon: 1,
  id: 'com.atproto.repo.createRecord',
  defs: {
    main: {
      type: 'procedure',
      input: {
        encoding: 'application/json',
        schema: {
          type: 'object',
          required: ['collection', 'record'],
          properties: {
            collection: { type: 'string', format: 'nsid' },
            rkey: { type: 'string', format: 'record-key' },
            record: { type: 'unknown' },
          },
        },
      },
    },
  },
}

const LEXICONS = [NOTE, GET_NOTES, SAVE, UPLOAD, CREATE]
const set = new LexiconSet(LEXICONS)
const AUTHOR = 'did:plc:44ybard66vv44zksje25o7dz'
const NOW = '2026-01-02T03:04:05.000Z'
const note = (fields) => ({ $type: 'org.example.note', text: 'salut', createdAt: NOW, ...fields })
const view = (fields) => ({ uri: `at://${AUTHOR}/org.example.note/3kidem2222222`, note: note(), ...fields })

function query(changes) {
  return {
    place: 'here:1', origin: 'SomeTest', method: 'GET', nsid: 'org.example.getNotes', query: { author: AUTHOR },
    requestBody: null, status: 200, responseBody: { notes: [view()] }, ...changes,
  }
}

function save(fields, changes) {
  return {
    place: 'here:2', origin: 'SomeTest', method: 'POST', nsid: 'org.example.save',
    requestBody: { note: note(fields) }, status: 200, responseBody: null, ...changes,
  }
}

function create(body, changes) {
  return save({}, {
    nsid: 'com.atproto.repo.createRecord',
    requestBody: { collection: 'org.example.note', rkey: '3kidem2222222', record: note(), ...body },
    ...changes,
  })
}

function faults(...exchanges) {
  return report(set, exchanges).faults.map((fault) => fault.replace(/^here:\d+ \(SomeTest\): \S+ /, ''))
}

test('what conforms has no fault, and the line counts it', () => {
  const { faults: found, line } = report(set, [query(), save()])
  assert.deepEqual(found, [])
  assert.equal(line, 'bluesky: 2 operations, 7 fields checked; not covered: nothing')
})

test('a fault says where it was, in which call and on which side', () => {
  assert.deepEqual(report(set, [save({ txet: 'x' })]).faults, [
    'here:2 (SomeTest): org.example.save request /body/note/txet: is not a field of org.example.note ' +
      '(did you mean "text"?)',
  ])
})

test('a misspelt field is found at any depth', () => {
  assert.deepEqual(faults(query({ responseBody: { notes: [view({ note: note({ mood: 'good' }) })] } })), [
    'answer /body/notes/0/note/mood: is not a field of org.example.note',
  ])
  assert.deepEqual(faults(save({ parts: [{ $type: 'org.example.note#bold', start: 0, ent: 4 }] })), [
    'request /body/note/parts/0/ent: is not a field of org.example.note#bold',
  ])
  assert.deepEqual(faults(query({ responseBody: { notes: [view({ like: 1 })], curser: 'a' } })), [
    'answer /body/notes/0/like: is not a field of org.example.getNotes#view (did you mean "likes"?)',
    'answer /body/curser: is not a field of org.example.getNotes/answer (did you mean "cursor"?)',
  ])
})

test('a misspelt type in a union or a record is a fault, somebody else\'s type is only not covered', () => {
  assert.match(faults(save({ parts: [{ $type: 'org.example.note#lnk', uri: 'https://example.org' }] }))[0],
    /parts\/0\/\$type: is org.example.note#lnk, which is none of .*did you mean "org.example.note#link"/)
  assert.deepEqual(faults(query({ responseBody: { notes: [view({ note: { $type: 'org.example.nota' } })] } })), [
    'answer /body/notes/0/note/$type: is org.example.nota, which is not described',
  ])
  assert.equal(report(set, [save({ parts: [{ $type: 'net.other.part', x: 1 }] })]).line,
    'bluesky: 1 operations, 4 fields checked; not covered: org.example.note/parts (net.other.part)')
})

test('what the lexicons leave open is checked as far as it can be', () => {
  const answer = ({ view: seen, ...fields }) => query({ responseBody: { notes: [view(seen)], ...fields } })
  const place = { id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: 'https://pds.example.org' }
  assert.deepEqual(faults(answer({ didDoc: { id: AUTHOR, service: [place] } })), [])
  assert.deepEqual(faults(answer({ didDoc: { id: AUTHOR, service: [{ ...place, serviceEndpoint: 7, typ: 'x' }] } })), [
    'answer /body/didDoc/service/0/serviceEndpoint: must be a string',
    'answer /body/didDoc/service/0/typ: is not a field of org.example.getNotes/answer/didDoc/DID document/service ' +
      '(did you mean "type"?)',
  ])
  assert.deepEqual(faults(answer({ view: { value: { text: 'a record without its type' } } })), [
    'answer /body/notes/0/value: is a record and lacks its "$type"',
  ])
  assert.match(report(set, [answer({ debug: { anything: 1 } })]).line,
    /not covered: org.example.getNotes\/answer\/debug \(any value\)$/)
})

test('wrong types, formats and limits are faults, all of them at once', () => {
  assert.deepEqual(faults(save({
    text: 'x'.repeat(21), createdAt: 'today', tags: ['a', 'b', 'c'], parts: [{ $type: 'org.example.note#bold', start: '0' }],
  })), [
    'request /body/note/text: must not be longer than 20 characters',
    'request /body/note/createdAt: must be an valid atproto datetime (both RFC-3339 and ISO-8601)',
    'request /body/note/tags: has 3 elements, at most 2 are allowed',
    'request /body/note/parts/0/start: must be an integer',
  ])
})

test('a missing field, a null, an object that is none are faults', () => {
  assert.deepEqual(faults(save({}, { requestBody: { note: { $type: 'org.example.note', text: null, parts: {} } } })), [
    'request /body/note: lacks the field "createdAt"',
    'request /body/note/text: must not be null',
    'request /body/note/parts: must be an array, is object',
  ])
  assert.deepEqual(faults(query({ responseBody: { notes: [view({ likes: null })] } })), [])
  assert.deepEqual(faults(save({}, { requestBody: { note: 'text' } })), [
    'request /body/note: must be an object, is string',
  ])
})

test('graphemes count as people see them', () => {
  assert.deepEqual(faults(save({ text: 'ăâîșț' })), [])
  assert.match(faults(save({ text: 'x'.repeat(11) }))[0], /10 graphemes/)
})

test('a blob needs its reference, an allowed type and size, and nothing else', () => {
  const image = {
    $type: 'blob', ref: { $link: 'bafkreiftdwh3krywn2xvn4rn34trodfbilrlwhcsgvi4arrr462mdn2nry' }, mimeType: 'image/png',
    size: 1000,
  }
  assert.deepEqual(faults(save({ image })), [])
  assert.deepEqual(faults(save({ image: { ...image, mimeType: 'text/plain', size: 1001 } })), [
    'request /body/note/image/mimeType: is text/plain, allowed is image/*',
    'request /body/note/image/size: is 1001, at most 1000 bytes are allowed',
  ])
  assert.deepEqual(faults(save({ image: { ...image, alt: 'x' } })), [
    'request /body/note/image/alt: is not a field of a blob',
  ])
  assert.match(faults(save({ image: { ...image, ref: { $link: 'none' } } }))[0], /image: /)
  assert.equal(faults(save({ image: 'none' })).length, 1)
})

test('parameters are text in a URL and typed in the lexicon', () => {
  assert.deepEqual(faults(query({ query: { author: AUTHOR, limit: '7', deep: 'true', tags: ['a', 'b'] } })), [])
  assert.deepEqual(faults(query({ query: { author: [AUTHOR], tags: 'a' } })), [])
  assert.deepEqual(faults(query({ query: { autor: 'x', limit: 'many', deep: ['true', 'false'] } })), [
    'request /query/autor: is not a parameter of org.example.getNotes (did you mean "author"?)',
    'request /query/limit: must be an integer',
    'request /query/deep: was given 2 times',
    'request /query: lacks the parameter "author"',
  ])
  assert.deepEqual(faults(query({ query: { author: AUTHOR, limit: '101' } })), [
    'request /query/limit: can not be greater than 100',
  ])
})

test('method, body and content type have to fit the call', () => {
  assert.deepEqual(faults(query({ method: 'POST' })), ['request /method: a query is called with GET, not POST'])
  assert.deepEqual(faults(query({ requestBody: {} })), ['request /body: org.example.getNotes takes no body'])
  assert.deepEqual(faults(save({}, { requestBody: null })), ['request /body: org.example.save takes JSON'])
  assert.deepEqual(faults(save({}, { requestHeaders: { 'Content-Type': 'text/plain' } })), [
    'request /headers/content-type: is text/plain, must be application/json',
  ])
  assert.deepEqual(faults(save({}, { nsid: 'org.example.upload', requestBody: null, requestBytes: 9 })), [])
  assert.deepEqual(faults(save({}, { nsid: 'org.example.upload', requestBody: null })), [
    'request /body: org.example.upload takes a body of type */*; none was recorded',
  ])
})

test('an answer has the body that its call promises', () => {
  assert.deepEqual(faults(query({ responseBody: null })), ['answer /body: is missing'])
  assert.deepEqual(faults(query({ responseBody: undefined, responseText: '<html>' })), ['answer /body: is not JSON'])
  assert.deepEqual(faults(save({}, { responseBody: { ok: true } })), ['answer /body: org.example.save answers nothing'])
  assert.deepEqual(faults(save({}, { responseBody: {} })), [])
  assert.deepEqual(faults(query({ status: 302, responseBody: null })), [
    'answer /status: is 302: XRPC answers 2xx, 4xx or 5xx',
  ])
})

test('an error has a name that somebody knows, with the status it comes with', () => {
  const error = (status, responseBody) => faults(query({ status, responseBody }))
  assert.deepEqual(error(400, { error: 'NoSuchAuthor', message: 'none' }), [])
  assert.deepEqual(error(429, { error: 'RateLimitExceeded', message: 'wait' }), [])
  assert.deepEqual(error(401, { error: 'ExpiredToken' }), [
    'answer /body/error: is ExpiredToken, which comes with 400, not 401',
  ])
  assert.match(error(400, { error: 'NoSuchAutor' })[0], /neither a general error nor one that org.example.getNotes lists/)
  assert.match(error(400, { error: 'constructor' })[0], /neither a general error/)
  assert.deepEqual(error(400, { eror: 'InvalidRequest' }), [
    'answer /body/eror: is not a field of an error (did you mean "error"?)', 'answer /body: lacks the field "error"',
  ])
  assert.deepEqual(error(502, null), ['answer /body: an error is an object with "error" and "message"'])
})

test('a record has the type of its collection and a key of its kind', () => {
  assert.deepEqual(faults(create()), [])
  assert.deepEqual(faults(create({ rkey: 'self' })), ['request /body/rkey: must be a valid TID'])
  assert.deepEqual(faults(create({ collection: 'org.example.mood' })), [
    'request /body/record/$type: must be the collection org.example.mood, is org.example.note',
  ])
})

test('a call without a lexicon is not covered; one that should have had one is a fault', () => {
  const other = report(set, [query({ nsid: 'net.other.call' }), query()])
  assert.deepEqual(other.faults, [])
  assert.match(other.line, /^bluesky: 1 operations, .*not covered: net.other.call \(no lexicon\)$/)
  assert.deepEqual(faults(query({ nsid: 'org.example.getNots' })), ['request : there is no org.example.getNots'])
})

test('a side that deviates on purpose has to deviate', () => {
  const broken = query({ responseBody: { notes: 1 }, deviates: { answer: 'a wrong type' } })
  assert.equal(report(set, [broken]).faults.length, 0)
  assert.match(report(set, [broken]).line, /not covered: 1 answers that deviate on purpose$/)
  assert.deepEqual(faults(query({ deviates: { answer: 'a wrong type' } })), [
    'answer: is said to deviate (a wrong type), but does not',
  ])
  assert.equal(faults({ ...broken, query: {} }).length, 1)
})

test('a recorded secret is a fault', () => {
  assert.deepEqual(faults(query({ requestHeaders: { authorization: 'Bearer eyJ' } })), [
    'request /headers/authorization: a recorded exchange must not hold the value',
  ])
  assert.deepEqual(faults(query({ requestHeaders: { authorization: 'Bearer ***' } })), [])
})

test('an exchange without an answer is not covered on that side', () => {
  assert.match(report(set, [query({ status: null, responseBody: null })]).line, /org.example.getNotes \(no answer\)$/)
})

test('of a real server\'s samples only refused requests may be wrong', () => {
  const wrong = query({ place: 'a.json', query: {}, status: 400, responseBody: { error: 'InvalidRequest' } })
  const odd = query({ place: 'b.json', responseBody: { notes: 1 } })
  const { lines, line, deviating } = sampleReport(set, [wrong, odd, query(), { place: 'c.json' }])
  assert.equal(line, 'bluesky wire samples: 4 read, 1 conform, 1 wrong requests that the server refused too, ' +
    '1 deviate, 1 not covered')
  assert.equal(deviating, 1)
  assert.match(lines.join('\n'), /refused by the server too \(400\): a.json[^]*deviates: b.json[^]*no XRPC call: c.json/)
})

test('the program: exit codes, one line on stdout, faults on stderr', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'smm-lexicons-'))
  t.after(() => rm(folder, { recursive: true }))
  await mkdir(path.join(folder, 'lexicons'))
  for (const lexicon of LEXICONS) {
    await writeFile(path.join(folder, 'lexicons', `${lexicon.id}.json`), JSON.stringify(lexicon))
  }
  const check = async (name, ...lines) => {
    const file = path.join(folder, name)
    await writeFile(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
    return run(process.execPath, ['check.mjs', path.join(folder, 'lexicons'), file], { cwd: import.meta.dirname })
  }
  const own = ({ place: _, ...exchange }) => exchange

  const good = await check('good.jsonl', own(query()), '', own(save()))
  assert.equal(good.stdout, 'bluesky: 2 operations, 7 fields checked; not covered: nothing\n')
  assert.equal(good.stderr, '')

  await assert.rejects(check('bad.jsonl', own(query()), own(save({ txet: 'x' }))), ({ code, stdout, stderr }) => {
    assert.equal(code, 1)
    assert.equal(stdout, '')
    assert.match(stderr, /bad\.jsonl:2 \(SomeTest\): org\.example\.save request \/body\/note\/txet: is not a field/)
    return true
  })
  await assert.rejects(check('empty.jsonl'), { code: 2 })
  await assert.rejects(check('torn.jsonl', '{"method":'), { code: 2 })
  await assert.rejects(check('other.jsonl', { ...own(query()), requestBdy: {} }), ({ code, stderr }) => {
    assert.equal(code, 2)
    assert.match(stderr, /has unknown \[requestBdy\]/)
    return true
  })
})
