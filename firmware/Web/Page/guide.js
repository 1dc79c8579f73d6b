// What to do about a browser's warning of a certificate that the camera made itself.

import { make } from './dom.js';

const systems = [
  ['Windows (Chrome, Edge)', 'Open the file: Install Certificate, Current User, “Trusted Root Certification Authorities”. Restart the browser.'],
  ['macOS (Safari, Chrome)', 'Open the file, which adds it to Keychain Access. Double-click it there: Trust, “Always Trust”.'],
  ['Linux (Chrome, Chromium)', 'certutil -d sql:$HOME/.pki/nssdb -A -t P,, -n camera -i FILE, and restart the browser.'],
  ['Firefox (all systems)', 'At the warning: Advanced…, Accept the Risk and Continue. Firefox remembers it.'],
  ['Android (Chrome)', 'At the warning: Advanced, Proceed. Android installs certificates of CAs only.'],
  ['iPhone, iPad (Safari)', 'At the warning: Show Details, visit this website. iOS fully trusts certificates of CAs only.'],
];

/** The explanation, as elements. */
export function guide() {
  const list = make('dl', {}, ...systems.map(([name, steps]) => make('div', {}, make('dt', {}, name), make('dd', {}, steps))));
  return [
    'The camera vouches for itself, so browsers warn: they cannot know it. Going on is safe if the SHA-256 fingerprint that the '
    + 'browser shows is the one here. To be rid of the warning, download the certificate and install it:',
    make('details', {}, make('summary', {}, 'How to install it'), list),
  ];
}
