// Starts a real OAuth 2 server (oidc-provider) on loopback and says so in one line of JSON on stdout:
//   {"ready":true,"pid":…,"issuer":"http://127.0.0.1:…"}
// A failed start is {"ready":false,"error":…} and exit code 1. Everything else that is said goes to stderr.
//
// Its refresh tokens rotate, and one that comes a second time ends the whole grant. Its consent page asks nothing: whoever
// comes is "bakery", and allows what is asked. GET /count tells how often it renewed, and how often it refused.
//
// Environment: SMM_CLIENT_SECRET, the secret of the one client, "smm".
//
// It stops on SIGTERM, on SIGINT and when stdin ends, so it does not outlive the process that started it.
import crypto from 'node:crypto'
import http from 'node:http'
import '../servers/loopback-only.mjs'

process.on('SIGTERM', () => process.exit(0))
process.on('SIGINT', () => process.exit(0))
for (const event of ['end', 'close', 'error']) {
  process.stdin.on(event, () => process.exit(0))
}
process.stdin.resume()

// stdout belongs to the one line of JSON.
for (const level of ['log', 'info', 'debug', 'warn']) {
  console[level] = console.error
}

try {
  const { default: Provider } = await import('oidc-provider')
  const server = http.createServer()
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${server.address().port}`
  const { privateKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const provider = new Provider(issuer, {
    clients: [{
      client_id: 'smm',
      client_secret: process.env.SMM_CLIENT_SECRET,
      redirect_uris: ['http://127.0.0.1/back'],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_basic',
      id_token_signed_response_alg: 'ES256',
      application_type: 'native',
    }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'one' }] },
    cookies: { keys: [crypto.randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false }, revocation: { enabled: true } },
    pkce: { required: () => true },
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
    ttl: {
      AccessToken: 3600,
      RefreshToken: 86_400,
      Grant: 86_400,
      Session: 86_400,
      Interaction: 600,
      IdToken: 3600,
      AuthorizationCode: 60,
    },
    findAccount: async (context, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    interactions: { url: (context, interaction) => `/interaction/${interaction.uid}` },
  })
  let renewals = 0
  let refusals = 0
  provider.on('grant.success', (context) => {
    renewals += context.oidc.params.grant_type === 'refresh_token' ? 1 : 0
  })
  provider.on('grant.error', () => {
    refusals++
  })
  const callback = provider.callback()
  server.on('request', async (request, response) => {
    try {
      if (request.url === '/count') {
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify({ renewals, refusals }))
      } else if (request.url.startsWith('/interaction/')) {
        await allow(provider, request, response)
      } else {
        await callback(request, response)
      }
    } catch (error) {
      console.error(error)
      response.statusCode = 500
      response.end()
    }
  })
  console.error(`listening on ${issuer}`)
  process.stdout.write(`${JSON.stringify({ ready: true, pid: process.pid, issuer })}\n`)
} catch (error) {
  console.error(error)
  process.stdout.write(`${JSON.stringify({ ready: false, error: String(error?.message ?? error) })}\n`)
  process.exit(1)
}

/** The consent page that asks nothing: signs "bakery" in, then allows what is asked. */
async function allow(provider, request, response) {
  const { prompt, params, session } = await provider.interactionDetails(request, response)
  if (prompt.name === 'login') {
    await provider.interactionFinished(request, response, { login: { accountId: 'bakery' } })
    return
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id })
  grant.addOIDCScope(params.scope)
  await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } },
    { mergeWithLastSubmission: true })
}
