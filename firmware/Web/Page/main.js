// Starts the page.

import { whenSignedOut } from './api.js';
import { bindHttps, followHttps } from './https.js';
import { bindSignOut, isAdministrator, signIn } from './session.js';
import { load } from './settings.js';
import { follow } from './status.js';
import { bindUsers } from './users.js';
import { watch } from './viewer.js';

bindSignOut();
bindHttps();
whenSignedOut(signIn);
signIn().then(() => {
  watch();
  follow(load);
  followHttps();
  if (isAdministrator()) bindUsers();
});
