// The certificates: make, request, install, show and delete.

import { CameraError } from './api.js';
import { openDialog } from './dialog.js';
import { element, make, say } from './dom.js';
import { bytes, day } from './format.js';
import { guide } from './guide.js';
import { https, tell } from './https.js';

/** What a file with a certificate and its chain may have; the camera takes no more. */
const mostBytes = 16384;

const rowsOf = certificate => [
  ['Subject', certificate.subject], ['Issuer', certificate.issuer], ['Names', certificate.names?.join(', ')],
  ['Valid from', certificate.notBefore && day(certificate.notBefore)],
  ['Valid until', certificate.notAfter && day(certificate.notAfter)], ['Key', certificate.key],
  ['Serial number', certificate.serial], ['SHA-256', certificate.fingerprint], ['Chain', certificate.chain?.join(' → ')],
];

const subject = [
  { name: 'cn', label: 'Common Name', maxlength: 64, required: true },
  { name: 'c', label: 'Country', hint: 'two letters', maxlength: 2 },
  { name: 'st', label: 'State', maxlength: 128 },
  { name: 'l', label: 'Locality', maxlength: 128 },
  { name: 'o', label: 'Organization', maxlength: 64 },
  { name: 'ou', label: 'Organizational Unit', maxlength: 64 },
];

function askSubject(title, text, path, more) {
  const [name, ...others] = subject;
  openDialog({
    title, text, fields: [{ ...name, value: element('hostName').value }, ...others, ...more], action: 'Execute',
    go: form => tell(path, 'POST', new URLSearchParams(form)),
  });
}

const remove = (title, certificate, path) => openDialog({
  title: `${title} - Delete`,
  text: 'Keep a backup: without it the certificate cannot be installed again.',
  rows: rowsOf(certificate).slice(0, 2),
  save: `/api/https${path}`, saveWords: 'Download backup',
  action: 'Delete', danger: true,
  go: () => tell(path, 'DELETE'),
});

/** The root and what lies between: what a browser must know to trust the camera. */
export function needed({ chain = [], issuer }) {
  const root = chain.at(-1) || issuer;
  const between = chain.slice(0, -1).join(', ');
  return `Browsers must trust the root “${root}”.${between ? ` The camera sends what is between: ${between}.` : ''}`;
}

function confirmCa() {
  const title = 'CA Certificate - Confirm';
  if (https.ca.state === 'none') {
    const pem = make('textarea', { rows: 8, readonly: true, 'aria-label': 'PEM' });
    pem.value = https.request.pem;
    const copy = make('button', { type: 'button' }, 'Copy');
    copy.onclick = () => {
      pem.select();
      say(document.execCommand('copy') ? 'Copied.' : 'Copy what is selected.'); // the clipboard's own way needs HTTPS
    };
    openDialog({
      title, text: ['No certificate is installed yet. This is the signing request for the CA.', pem],
      rows: rowsOf(https.request), save: '/api/https/csr', others: [copy],
    });
  } else {
    openDialog({ title, text: needed(https.ca), rows: rowsOf(https.ca), save: '/api/https/certificate' });
  }
}

/** Sends a certificate; `confirm` tries it from here when it is on trial. */
async function install(body, name, confirm) {
  if (body.size > mostBytes) {
    throw new CameraError(`The file has ${bytes(body.size)}; a certificate with its chain has at most ${bytes(mostBytes)}.`);
  }
  await tell(`/certificate?filename=${encodeURIComponent(name)}`, 'POST', body);
  if (!https.connection.pendingCertificate) {
    say('The certificate is installed.');
    return;
  }
  try {
    await confirm();
  } catch {
    throw new CameraError(`This browser does not take the new certificate. ${needed(https.ca)} Unless somebody confirms `
      + 'the new one, the old one comes back by itself.');
  }
}

async function installFile(file, confirm) {
  const answer = element('ca-answer');
  answer.textContent = '';
  try {
    if (!file) throw new CameraError('Choose the file of the certificate first.');
    await install(file, file.name, confirm);
  } catch (error) {
    answer.textContent = error.message;
  }
}

function bindDrop(place, confirm) {
  place.ondragover = event => { event.preventDefault(); place.classList.add('over'); };
  place.ondragleave = () => place.classList.remove('over');
  place.ondrop = event => {
    event.preventDefault();
    place.classList.remove('over');
    installFile(event.dataTransfer.files[0], confirm);
  };
}

/** Binds the controls of the certificates. */
export function bindCertificates(confirm) {
  element('self-generate').onclick = () => askSubject('Self-signed Certificate - Generate', '', '/self-signed',
    [{ name: 'days', label: 'Valid for days', inputmode: 'numeric', value: 397 }]);
  element('self-confirm').onclick = () => openDialog({
    title: 'Self-signed Certificate - Confirm', text: guide(), rows: rowsOf(https.selfSigned), save: '/api/https/self-signed',
  });
  element('self-delete').onclick = () => remove('Self-signed Certificate', https.selfSigned, '/self-signed');
  element('csr-generate').onclick = () => askSubject('CA Certificate - Generate Certificate Signing Request',
    https.ca.state === 'none' ? '' : 'The CA certificate that is installed now may become unusable.', '/csr', []);
  element('ca-confirm').onclick = confirmCa;
  element('ca-delete').onclick = () => remove('CA Certificate', https.ca, '/certificate');
  element('ca-install').onclick = () => installFile(element('ca-file').files[0], confirm);
  element('ca-paste').onclick = () => openDialog({
    title: 'CA Certificate install',
    text: 'Paste the certificate and its chain as PEM, in any order.',
    fields: [{ name: 'pem', label: 'PEM', rows: 8, required: true }],
    action: 'Execute',
    go: form => install(new Blob([form.get('pem')]), 'pasted.pem', confirm),
  });
  bindDrop(element('drop'), confirm);
}
