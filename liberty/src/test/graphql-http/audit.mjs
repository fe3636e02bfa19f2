// Runs every audit of npm's graphql-http against /graphql of a running Handcart and fails when one does not pass.
//   npm ci && npm run audit                    against ./handcart demo
//   HANDCART_URL=http://host:9080 HANDCART_TOKEN=… npm run audit
import { serverAudits } from 'graphql-http';

const address = process.env.HANDCART_URL ?? 'http://localhost:9080';

async function token() {
  if (process.env.HANDCART_TOKEN) return process.env.HANDCART_TOKEN;
  const answer = await fetch(`${address}/api/v1/auth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ organisation: 'demo', username: 'admin', password: process.env.HANDCART_PASSWORD ?? 'handcart-demo' }),
  });
  if (!answer.ok) throw new Error(`signing in answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()).access_token;
}

const bearer = `Bearer ${await token()}`;
const signedIn = (url, call = {}) => {
  const headers = new Headers(call.headers);
  headers.set('Authorization', bearer);
  return fetch(url, { ...call, headers });
};

let bad = 0;
const audits = serverAudits({ url: `${address}/graphql`, fetchFn: signedIn });
for (const audit of audits) {
  const result = await audit.fn();
  if (result.status !== 'ok') bad++;
  console.log(`${result.status.padEnd(6)} ${audit.id} ${audit.name}${result.status === 'ok' ? '' : `: ${result.reason}`}`);
  if (result.response && !result.response.bodyUsed) await result.response.text();
}
console.log(`${audits.length - bad} of ${audits.length} audits pass`);
process.exit(bad === 0 ? 0 : 1);
