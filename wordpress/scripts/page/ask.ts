import { addressOf, onThisSite, type Question } from './route.js';

/** What the server has written into an element for this script. */
export interface Given {
  readonly kpiRoute?: string;
  readonly kpiNonce?: string;
  readonly kpiRenew?: string;
}

/** The same for the whole page; a cache may have kept the page for longer than its nonce is good for. */
let nonce = '';
/** By the nonce that is renewed: one renewal for all who ask, be it in vain. */
const renewals = new Map<string, Promise<void>>();

/** The figures at a route, as the reader who is logged in. A nonce that is too old is renewed, once for all who ask. */
export async function ask(given: Given, question: Question, signal: AbortSignal): Promise<unknown> {
  const address = addressOf(given.kpiRoute ?? '', question);
  if (!address) throw failure(400);
  nonce ||= given.kpiNonce ?? '';
  for (let isRenewed = false; ; isRenewed = true) {
    const used = nonce;
    const headers = { accept: 'application/json', 'x-wp-nonce': used };
    const response = await fetch(address, { signal, headers, mode: 'same-origin' });
    if (response.ok) return response.json();
    const { code } = (await response.json().catch(() => ({}))) as { code?: unknown };
    if (isRenewed || code !== 'rest_cookie_invalid_nonce')
      throw failure(response.status, Number(response.headers.get('retry-after')));
    if (!renewals.has(used)) renewals.set(used, renew(given.kpiRenew ?? '', used));
    await renewals.get(used);
  }
}

/** Who is logged in gets a new nonce; nobody else does, and to them nothing is shown. */
async function renew(renewal: string, used: string): Promise<void> {
  const address = onThisSite(renewal);
  const answer = address && fetch(address, { mode: 'same-origin', cache: 'no-store' });
  const response = await answer?.catch((error: unknown) => {
    // Without a connection nothing is known yet.
    renewals.delete(used);
    throw error;
  });
  const text = response?.ok ? (await response.text()).trim() : '';
  if (!/^\w{2,64}$/.test(text)) throw failure(401);
  nonce = text;
}

/** An error that elements understand by its status. */
function failure(status: number, retryAfter?: number): Error {
  return Object.assign(new Error(`The figures were not to be had: ${status}.`), { status, retryAfter });
}
