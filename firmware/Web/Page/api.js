// Requests to the camera. What fails is an error whose message is a sentence for the user.

export class CameraError extends Error {
  constructor(message, problem = {}, retryAfter = 0) {
    super(message);
    this.type = problem.type;
    this.status = problem.status;
    this.field = problem.field;
    this.allowed = problem.allowed;
    this.retryAfter = retryAfter;
  }
}

let token = '';
let onSignedOut = () => {};

/** What happens when the camera no longer knows who asks. */
export const whenSignedOut = action => { onSignedOut = action; };

/** Takes what every change must carry (protection against other sites' requests). */
export const carry = value => { token = value || ''; };

/** Longest wait for the start of an answer; a camera on a weak link takes a second or two. */
const patience = 8000;

/** Sends a request and gives the response, if it is a success. */
export async function ask(path, options = {}) {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  const stop = () => giveUp.abort();
  options.signal?.addEventListener('abort', stop);
  // one way to write each character, as Digest wants it too (RFC 7616, section 4), or a password might not be the same again
  if (options.body instanceof URLSearchParams) for (const [name, value] of [...options.body]) options.body.set(name, value.normalize());
  let response;
  try {
    response = await fetch(path, {
      ...options, cache: 'no-store', signal: giveUp.signal,
      headers: { ...options.headers, 'X-Requested-With': 'page', 'X-CSRF-Token': token },
    });
  } catch {
    throw new CameraError('The camera does not answer.');
  } finally {
    clearTimeout(timer);
  }
  if (response.ok) return response;
  let problem = {};
  try {
    problem = await response.json();
  } catch { /* not ours: the status must do */ }
  if (response.status === 401) onSignedOut();
  problem.status = response.status;
  throw new CameraError(
    problem.detail || problem.title || `The camera refused with status ${response.status}.`,
    problem,
    Number(response.headers.get('Retry-After')) || 0);
}

export const getStatus = async () => (await ask('/api/status')).json();

export const getSettings = async () => (await ask('/api/settings')).json();

/** Changes settings: all of those given, or none. */
export const setSettings = async values =>
  (await ask('/api/settings', { method: 'POST', body: new URLSearchParams(values) })).json();
