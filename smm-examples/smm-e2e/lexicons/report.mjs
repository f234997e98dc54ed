// Checks many exchanges and says what was checked.
import { checkExchange } from './exchange-check.mjs'

const SIDES = ['request', 'answer']

/**
 * @returns {{faults: string[], line: string}} every fault as `place (origin): nsid side path: message`, and the line that
 *   says what was checked and what was not
 */
export function report(set, exchanges) {
  const faults = []
  const operations = new Set()
  const fields = new Set()
  const notCovered = new Set()
  const deviating = { request: 0, answer: 0 }
  for (const exchange of exchanges) {
    const checked = checkExchange(set, exchange)
    if (checked.described) {
      operations.add(exchange.nsid)
    } else if (checked.request.faults.length === 0) {
      notCovered.add(`${exchange.nsid} (no lexicon)`)
    }
    for (const side of SIDES) {
      const findings = checked[side]
      findings.fields.forEach((field) => fields.add(field))
      findings.unchecked.forEach((part) => notCovered.add(part))
      const reason = exchange.deviates?.[side]
      const at = `${exchange.place} (${exchange.origin}): ${exchange.nsid} ${side}`
      if (reason === undefined) {
        faults.push(...findings.faults.map(({ path, message }) => `${at} ${path}: ${message}`))
      } else if (findings.faults.length === 0) {
        faults.push(`${at}: is said to deviate (${reason}), but does not`)
      } else {
        deviating[side]++
      }
    }
  }
  const onPurpose = SIDES.filter((side) => deviating[side] > 0).map((side) => `${deviating[side]} ${side}s`)
  const rest = [...notCovered].sort()
  if (onPurpose.length > 0) {
    rest.push(`${onPurpose.join(' and ')} that deviate on purpose`)
  }
  const line = `bluesky: ${operations.size} operations, ${fields.size} fields checked; ` +
    `not covered: ${rest.join(', ') || 'nothing'}`
  return { faults, line }
}

/** For samples of a real server: a request that it refused may be wrong; everything else has to conform. */
export function sampleReport(set, samples) {
  const lines = []
  const count = { conform: 0, refused: 0, deviate: 0, other: 0 }
  for (const sample of samples) {
    const name = sample.place.split('/').pop()
    if (!sample.nsid) {
      count.other++
      lines.push(`no XRPC call: ${name}`)
      continue
    }
    const { described, request, answer } = checkExchange(set, sample)
    const wrong = [...request.faults.map((fault) => ({ side: 'request', ...fault })),
      ...answer.faults.map((fault) => ({ side: 'answer', ...fault }))]
    const why = wrong.map(({ side, path, message }) => `${side} ${path}: ${message}`).join('; ')
    if (!described && wrong.length === 0) {
      count.other++
      lines.push(`no lexicon: ${name}: ${sample.nsid}`)
    } else if (wrong.length === 0) {
      count.conform++
    } else if (answer.faults.length === 0 && sample.status >= 400 && sample.status < 500) {
      count.refused++
      lines.push(`refused by the server too (${sample.status}): ${name}: ${why}`)
    } else {
      count.deviate++
      lines.push(`deviates: ${name}: ${why}`)
    }
  }
  const line = `bluesky wire samples: ${samples.length} read, ${count.conform} conform, ` +
    `${count.refused} wrong requests that the server refused too, ${count.deviate} deviate, ${count.other} not covered`
  return { lines, line, deviating: count.deviate }
}
