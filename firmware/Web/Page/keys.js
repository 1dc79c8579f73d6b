// The key: generate, revert, export, import.

import { ask } from './api.js';
import { openDialog, twice } from './dialog.js';
import { element, make, say } from './dom.js';
import { day } from './format.js';
import { https, tell } from './https.js';

const types = [
  ['p256', 'EC P-256 (recommended)'], ['rsa2048', 'RSA 2048, for old clients'], ['rsa3072', 'RSA 3072, for old clients'],
];

const newKey = () => (https.key.type ? 'Certificates of the present key become invalid; Revert brings it back with them. ' : '');

const generate = () => openDialog({
  title: 'CRT key generate',
  text: `${newKey()}The picture goes on meanwhile.`,
  rows: [
    ['Present key', https.key.type], ['Made', https.key.made && day(https.key.made)],
    ['SHA-256 of its public key', https.key.fingerprint], ['Previous key', https.previousKey.type],
  ],
  fields: [{ name: 'type', label: 'Key', choices: types }],
  action: 'Execute',
  go: form => tell('/key', 'POST', new URLSearchParams(form)),
});

/** Hands the browser a file. */
async function save(response) {
  const [, name] = /filename="(.*)"/.exec(response.headers.get('Content-Disposition'));
  const address = URL.createObjectURL(await response.blob());
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

const exportKey = () => openDialog({
  title: 'CRT key export',
  text: 'The key is encrypted with a passphrase of yours, which the camera does not keep. Whoever has both can pose as this camera.',
  fields: twice('passphrase', 'Passphrase'),
  action: 'Export',
  go: async form => {
    form.delete('again');
    await save(await ask('/api/https/key/export', { method: 'POST', body: new URLSearchParams(form) }));
    say('The key is exported.');
  },
});

/** PEM as it is; DER, which is no text, in base64. */
async function textOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = [...bytes].map(byte => String.fromCharCode(byte)).join('');
  return bytes[0] === 0x30 ? btoa(text) : text;
}

const importKey = () => openDialog({
  title: 'CRT key import',
  text: `${newKey()}PKCS#8, SEC1 or PKCS#1.${
    location.protocol === 'http:' ? ' Others on the network can read along over HTTP: import only a key that is encrypted.' : ''}`,
  fields: [
    { name: 'file', label: 'File', type: 'file', accept: '.key,.pem,.der,.p8,.txt' },
    { name: 'key', label: 'or pasted PEM', rows: 5 },
    { name: 'passphrase', label: 'Passphrase', hint: 'if the key is encrypted', type: 'password' },
  ],
  action: 'Import',
  go: async form => {
    const file = form.get('file');
    const key = file.size ? await textOf(file) : form.get('key');
    await tell('/key/import', 'POST', new URLSearchParams({ key, passphrase: form.get('passphrase') }));
    say(https.notice || 'The key is imported.', 12);
  },
});

const act = (path, method, done) => tell(path, method).then(() => say(done), error => say(error.message));

/** Binds the controls of the key. */
export function bindKeys() {
  element('key-generate').onclick = generate;
  element('key-export').onclick = exportKey;
  element('key-import').onclick = importKey;
  element('key-revert').onclick = () => act('/key/revert', 'POST', 'The previous key is back.');
  element('key-cancel').onclick = () => act('/key/generation', 'DELETE', 'The generation is cancelled.');
}
