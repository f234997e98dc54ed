// The lexicons of a folder, as the official validator holds them, and what else the checks ask of them.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Lexicons, ValidationError, jsonToLex, parseLexiconDoc } from '@atproto/lexicon'

const LEAF = 'local.check.leaf'
const VALIDATORS = {
  Params: 'assertValidXrpcParams',
  Input: 'assertValidXrpcInput',
  Output: 'assertValidXrpcOutput',
  Record: 'assertValidRecord',
}

export class LexiconSet {
  #lexicons = new Lexicons()
  #leaves = new WeakMap()
  #groups = new Set()

  constructor(documents) {
    for (const document of documents) {
      this.#lexicons.add(parseLexiconDoc(structuredClone(document)))
      this.#groups.add(groupOf(document.id))
    }
  }

  /** All `.json` files below the folder; each has to be a lexicon. */
  static async read(folder) {
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.json'))
    if (files.length === 0) {
      throw new Error(`no lexicons in ${folder}`)
    }
    return new LexiconSet(await Promise.all(files.map(async (file) =>
      JSON.parse(await readFile(path.join(folder, file), 'utf8')))))
  }

  /** The definition with this `nsid` or `nsid#name`, its references absolute; undefined when there is none. */
  definition(uri) {
    return this.#lexicons.getDef(uri)
  }

  /**
   * Whether a name that has no definition is a mistake rather than something of somebody else: its group (the first two
   * parts of the name, such as `app.bsky`) is described here.
   */
  describes(nsid) {
    return this.#groups.has(groupOf(nsid))
  }

  /** What the official validator says against one value of a primitive type; undefined when it has nothing to say. */
  leafFault(def, value) {
    let leaf = this.#leaves.get(def)
    if (!leaf) {
      const main = { type: 'object', required: ['value'], properties: { value: def } }
      leaf = new Lexicons([{ lexicon: 1, id: LEAF, defs: { main } }])
      this.#leaves.set(def, leaf)
    }
    const fault = faultOf(value, (lex) => {
      const result = leaf.validate(LEAF, { value: lex })
      if (!result.success) {
        throw result.error
      }
    })
    return fault?.replace(/^Object\/value /, '')
  }

  /** The official validator's word on a whole value: `kind` is Params, Input, Output or Record. */
  verdict(kind, uri, value) {
    return faultOf(value, (lex) => this.#lexicons[VALIDATORS[kind]](uri, lex))
  }
}

/** `lex:app.bsky.feed.post#main` and the like, as people write it: `app.bsky.feed.post`. */
export function plain(uri) {
  return uri.replace(/^lex:/, '').replace(/#main$/, '')
}

function groupOf(nsid) {
  return plain(nsid).split('#')[0].split('.').slice(0, 2).join('.')
}

function faultOf(value, validate) {
  let lex
  try {
    lex = jsonToLex(value)
  } catch (error) {
    return `is no value of a lexicon: ${error.message}`
  }
  try {
    validate(lex)
    return undefined
  } catch (error) {
    if (error instanceof ValidationError) {
      return error.message
    }
    throw error
  }
}
