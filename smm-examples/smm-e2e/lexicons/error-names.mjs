// Names of errors that any XRPC call may answer, and the statuses they come with.

/** Of the protocol itself: one name a status, as the official client knows them. */
const OF_THE_PROTOCOL = {
  InvalidRequest: [400],
  AuthenticationRequired: [401],
  Forbidden: [403],
  XRPCNotSupported: [404],
  NotAcceptable: [406],
  PayloadTooLarge: [413],
  UnsupportedMediaType: [415],
  RateLimitExceeded: [429],
  InternalServerError: [500],
  MethodNotImplemented: [501],
  UpstreamFailure: [502],
  NotEnoughResources: [503],
  UpstreamTimeout: [504],
}

/** Of the reference server (PDS), whatever is called: it checks tokens and accounts before it looks at the call. */
const OF_THE_SERVER = {
  AuthMissing: [401],
  InvalidToken: [400, 401],
  ExpiredToken: [400],
  AccountTakedown: [400, 401],
  AccountDeactivated: [400, 401],
  AccountNotFound: [400, 401],
}

/** Of OAuth, where a call carries a token that is bound to a key (RFC 6750, section 3.1; RFC 9449, sections 7.1 and 9). */
const OF_OAUTH = {
  use_dpop_nonce: [401],
  invalid_dpop_proof: [401],
  invalid_token: [401],
}

/** Of the reference server on single calls, beside what their lexicons list. */
const OF_A_CALL = {
  'com.atproto.identity.resolveHandle': { HandleNotFound: [400] },
  'com.atproto.repo.createRecord': { BlobNotFound: [400] },
  'com.atproto.repo.putRecord': { BlobNotFound: [400] },
  'com.atproto.repo.applyWrites': { BlobNotFound: [400] },
}

const LISTED_ERRORS_ARE = [400, 401, 403, 404]

/** What is wrong with this error name on this answer; undefined when nothing is. */
export function errorFault(nsid, listed, name, status) {
  const general = { ...OF_THE_PROTOCOL, ...OF_THE_SERVER, ...OF_OAUTH, ...OF_A_CALL[nsid] }
  const statuses = Object.hasOwn(general, name) ? general[name] : listed.includes(name) ? LISTED_ERRORS_ARE : undefined
  if (!statuses) {
    return `is ${JSON.stringify(name)}, which is neither a general error nor one that ${nsid} lists`
  }
  return statuses.includes(status) ? undefined : `is ${name}, which comes with ${statuses.join(' or ')}, not ${status}`
}
