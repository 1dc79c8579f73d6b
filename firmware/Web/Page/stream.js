// Reads /stream.mjpg itself, instead of giving it to an image element: so the page knows when a frame came, can say
// why none does, and really stops the camera's sending when paused.

import { CameraError, ask } from './api.js';

/** No frame for so long: the connection is dead, whatever TCP thinks. The slowest frame rate is one a second. */
const stall = 6000;

const partHead = /^[^]*?\r\nContent-Length: *(\d+)\r\n[^]*?\r\n\r\n/i;
const latin1 = new TextDecoder('latin1');

/** Calls onFrame with each image until the signal or the camera ends it; always leaves by an error. */
export async function readStream(signal, onFrame) {
  const watch = new AbortController();
  let timer;
  let stalled = false;
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(() => { stalled = true; watch.abort(); }, stall);
  };
  signal.addEventListener('abort', () => watch.abort());
  try {
    const response = await ask('/stream.mjpg', { signal: watch.signal });
    rest();
    const reader = response.body.getReader();
    await readParts(reader, async image => { rest(); await onFrame(image); });
  } catch (error) {
    if (stalled) throw new CameraError('No picture arrives from the camera.');
    throw error instanceof CameraError ? error : new CameraError('The connection to the camera was lost.');
  } finally {
    clearTimeout(timer);
    watch.abort();
  }
}

/** Each part is some head lines with Content-Length, an empty line, and the image (RFC 2046, section 5.1). */
async function readParts(reader, onImage) {
  let buffer = new Uint8Array(1 << 17);
  let filled = 0;
  let start = 0; // of the image
  let end = 0; // of the image, or 0 while its head is not complete
  for (;;) {
    const { done, value } = await reader.read();
    if (done) throw new CameraError('The camera ended the picture.');
    if (filled + value.length > buffer.length) {
      const larger = new Uint8Array(2 * (filled + value.length));
      larger.set(buffer.subarray(0, filled));
      buffer = larger;
    }
    buffer.set(value, filled);
    filled += value.length;
    for (;;) {
      if (!end) {
        const head = partHead.exec(latin1.decode(buffer.subarray(0, Math.min(filled, 1024))));
        if (!head) break;
        start = head[0].length;
        end = start + Number(head[1]);
      }
      if (filled < end) break;
      await onImage(new Blob([buffer.slice(start, end)], { type: 'image/jpeg' }));
      buffer.copyWithin(0, end, filled);
      filled -= end;
      end = 0;
    }
  }
}
