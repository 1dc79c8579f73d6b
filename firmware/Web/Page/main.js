// Starts the page.

import { bindAccount } from './account.js';
import { whenSignedOut } from './api.js';
import { bindCertificates } from './certificates.js';
import { bindConnection, confirmTrial } from './connection.js';
import { followHttps } from './https.js';
import { bindInstall } from './install.js';
import { bindKeys } from './keys.js';
import { bindPush } from './push.js';
import { isAdministrator, signIn } from './session.js';
import { load } from './settings.js';
import { bindStatus, follow } from './status.js';
import { bindUsers } from './users.js';
import { watch } from './viewer.js';

bindAccount();
bindKeys();
bindCertificates();
bindInstall(confirmTrial);
bindConnection();
bindStatus();
whenSignedOut(signIn);
signIn().then(() => {
  watch();
  follow(load);
  followHttps(confirmTrial);
  if (isAdministrator()) {
    bindUsers();
    bindPush();
  }
});
