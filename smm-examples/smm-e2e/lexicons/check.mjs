// Holds recorded exchanges with Bluesky against its lexicons. See README.md for the form of an exchange.
//
//   node check.mjs LEXICONS EXCHANGES...          exchanges: folders of .jsonl files, or such files
//   node check.mjs --wire-samples LEXICONS FOLDER
//
// Exit code 0: all conform, one line on stdout says what was checked. 1: every fault is on stderr. 2: nothing could be
// checked.
import { LexiconSet } from './lexicon-set.mjs'
import { readExchanges, readWireSamples } from './exchanges.mjs'
import { report, sampleReport } from './report.mjs'

const USAGE = 'usage: node check.mjs [--wire-samples] LEXICONS PLACE...'

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error.code === 'ENOENT' ? `not found: ${error.path}` : error.message)
  process.exitCode = 2
}

async function main(args) {
  const samples = args[0] === '--wire-samples'
  const [lexicons, ...places] = samples ? args.slice(1) : args
  if (places.length === 0) {
    throw new Error(USAGE)
  }
  const set = await LexiconSet.read(lexicons)
  return samples ? checkSamples(set, places) : checkExchanges(set, places)
}

async function checkExchanges(set, places) {
  const exchanges = (await Promise.all(places.map(readExchanges))).flat()
  if (exchanges.length === 0) {
    throw new Error(`no exchanges in ${places.join(', ')}`)
  }
  const { faults, line } = report(set, exchanges)
  if (faults.length === 0) {
    console.log(line)
    return 0
  }
  console.error(faults.join('\n'))
  console.error(`${faults.length} faults in ${exchanges.length} exchanges`)
  return 1
}

async function checkSamples(set, places) {
  const samples = (await Promise.all(places.map(readWireSamples))).flat()
  if (samples.length === 0) {
    throw new Error(`no wire samples in ${places.join(', ')}`)
  }
  const { lines, line, deviating } = sampleReport(set, samples)
  lines.forEach((each) => console.log(each))
  console.log(line)
  return deviating === 0 ? 0 : 1
}
