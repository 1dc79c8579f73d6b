// The connection: HTTP or HTTPS and its port, on trial until a browser has come by the new way.

import { openDialog } from './dialog.js';
import { delay, element, make, say } from './dom.js';
import { needed } from './certificates.js';
import { duration } from './format.js';
import { guide } from './guide.js';
import { certificateOfHttps, https, tell } from './https.js';

/** Says where the camera is now, and goes there after a while: long enough to read it, and for a camera that restarts. */
export function leaveFor(address, title, words, seconds = 4) {
  openDialog({ title, text: ['The camera is now at ', make('a', { href: address }, address), `. This page goes there by itself. ${words}`] });
  delay(seconds * 1000).then(() => { location.href = address; });
  return false; // this dialog stays
}

/** This page has come by the new way, so it works. */
export async function confirmTrial() {
  if (location.protocol.slice(0, -1) !== https.connection.mode) return;
  await tell('/trial/confirm', 'POST');
  say('The new connection works and is kept.');
}

async function change(values) {
  await tell('/connection', 'PUT', values);
  const { address, confirmedAddress, trialSecondsLeft } = https.connection;
  if (!trialSecondsLeft) {
    say('Saved.');
    return true;
  }
  return leaveFor(address, 'The camera has moved',
    `Sign in there within ${duration(trialSecondsLeft)}, else the camera comes back to ${confirmedAddress}`);
}

function question() {
  const { mode } = Object.fromEntries(new FormData(element('connection-form')));
  if (mode === https.connection.mode) return null;
  if (mode === 'http') {
    return {
      title: 'Switch to HTTP',
      text: 'Passwords and pictures then cross the network readable by others.'
        + (https.ca.state === 'none' ? '' : ' Other browsers that know this camera by name insist on HTTPS: use its IP address there.'),
      action: 'Switch to HTTP',
    };
  }
  const certificate = certificateOfHttps();
  const isOwn = certificate === https.selfSigned;
  return {
    title: 'Switch to HTTPS',
    text: [
      ...isOwn ? guide() : [needed(certificate)],
      make('p', {}, 'Encryption costs time: the picture may come at a lower rate, but each frame comes whole.'),
    ],
    rows: [['SHA-256 fingerprint', certificate.fingerprint]],
    save: `/api/https/${isOwn ? 'self-signed' : 'certificate'}`, saveWords: 'Download certificate',
    action: 'Switch to HTTPS',
  };
}

function complain(field, words) {
  element('connection-answer').textContent = words;
  for (const name of ['mode', 'port']) element(name).setAttribute('aria-invalid', name === field);
}

/** Binds the form of the connection. */
export function bindConnection() {
  element('connection-form').onsubmit = async event => {
    event.preventDefault();
    const values = new URLSearchParams(new FormData(event.target));
    complain('', '');
    const dialog = question();
    if (dialog) {
      openDialog({ ...dialog, go: () => change(values) });
      return;
    }
    try {
      await change(values);
    } catch (error) {
      complain(error.field, error.message);
    }
  };
}
