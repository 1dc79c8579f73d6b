// Starts the page.

import { load } from './settings.js';
import { follow } from './status.js';
import { watch } from './viewer.js';

watch();
follow(load);
