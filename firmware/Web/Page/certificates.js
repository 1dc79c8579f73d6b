// The certificates: make, request, show and delete.

import { openDialog } from './dialog.js';
import { element, make, say } from './dom.js';
import { day } from './format.js';
import { guide } from './guide.js';
import { https, tell } from './https.js';

const rowsOf = certificate => [
  ['Subject', certificate.subject], ['Issuer', certificate.issuer], ['Names', certificate.names?.join(', ')],
  ['Valid from', certificate.notBefore && day(certificate.notBefore)],
  ['Valid until', certificate.notAfter && day(certificate.notAfter)], ['Key', certificate.key],
  ['Serial number', certificate.serial], ['SHA-256 fingerprint', certificate.fingerprint], ['Issued by', certificate.chain?.join(' ← ')],
];

const subject = [
  { name: 'cn', label: 'Common Name', maxlength: 64, required: true },
  { name: 'c', label: 'Country (two letters)', maxlength: 2 },
  { name: 'st', label: 'State', maxlength: 128 },
  { name: 'l', label: 'Locality', maxlength: 128 },
  { name: 'o', label: 'Organization', maxlength: 64 },
  { name: 'ou', label: 'Organizational Unit', maxlength: 64 },
];

/** Asks for the subject of what is made at a path; `done` says what comes after. */
function askSubject({ title, text, path, more = [], done }) {
  const [name, ...others] = subject;
  openDialog({
    title, text, fields: [{ ...name, value: element('hostName').value }, ...others, ...more], action: 'Execute',
    go: async form => {
      await tell(path, 'POST', new URLSearchParams(form));
      return done();
    },
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
  const between = chain.slice(0, -1).map(name => `“${name}”`).join(', ');
  return `Each browser must have the certificate of “${root}” among its trusted roots; the CA says where to get it.`
    + (between && ` The camera itself sends the intermediate ${between}.`);
}

/** Shows the signing request; a CA makes the certificate from it. */
function showRequest(title, text) {
  const pem = make('textarea', { rows: 8, readonly: true, 'aria-label': 'PEM' });
  pem.value = https.request.pem;
  const copy = make('button', { type: 'button' }, 'Copy');
  copy.onclick = () => {
    pem.select();
    say(document.execCommand('copy') ? 'Copied.' : 'Copy what is selected.'); // the clipboard's own way needs HTTPS
  };
  openDialog({ title, text: [text, pem], rows: rowsOf(https.request), save: '/api/https/csr', others: [copy] });
  return false; // this dialog stays
}

function confirmCa() {
  const title = 'CA Certificate - Confirm';
  if (https.ca.state === 'none') {
    showRequest(title, 'No certificate is installed yet. This is the signing request for the CA.');
  } else {
    openDialog({ title, text: needed(https.ca), rows: rowsOf(https.ca), save: '/api/https/certificate' });
  }
}

/** Binds the controls of the certificates. */
export function bindCertificates() {
  element('self-generate').onclick = () => askSubject({
    title: 'Self-signed Certificate - Generate', path: '/self-signed',
    more: [{ name: 'days', label: 'Valid for days', inputmode: 'numeric', value: 397 }],
    done: () => say('The certificate is made. HTTPS can be chosen below.'),
  });
  element('self-confirm').onclick = () => openDialog({
    title: 'Self-signed Certificate - Confirm', text: guide(), rows: rowsOf(https.selfSigned), save: '/api/https/self-signed',
  });
  element('self-delete').onclick = () => remove('Self-signed Certificate', https.selfSigned, '/self-signed');
  const csr = 'CA Certificate - Generate Certificate Signing Request';
  element('csr-generate').onclick = () => askSubject({
    title: csr, path: '/csr',
    text: https.ca.state === 'none' ? '' : 'The CA certificate that is installed now may become unusable.',
    done: () => showRequest(csr, 'Give this to the CA, and install the certificate that it makes from it.'),
  });
  element('ca-confirm').onclick = confirmCa;
  element('ca-delete').onclick = () => remove('CA Certificate', https.ca, '/certificate');
}
