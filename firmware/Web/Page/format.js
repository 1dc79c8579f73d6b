// Figures as people read them.

export function bytes(count) {
  if (count < 1024) return `${count} B`;
  if (count < 1048576) return `${Math.round(count / 1024)} KB`;
  return `${(count / 1048576).toFixed(1)} MB`;
}

export function duration(seconds) {
  const days = Math.floor(seconds / 86400);
  const hours = Math.floor(seconds / 3600) % 24;
  const minutes = Math.floor(seconds / 60) % 60;
  if (days) return `${days} d ${hours} h`;
  if (hours) return `${hours} h ${minutes} min`;
  if (minutes) return `${minutes} min ${seconds % 60} s`;
  return `${seconds} s`;
}

/** A number that can be negative, with its sign: a setting around 0. */
export const signed = number => (number > 0 ? '+' : number < 0 ? '−' : '') + Math.abs(number);

/** A time of the camera's, in seconds since 1970, where and as its reader has it. */
export const day = seconds => new Date(seconds * 1000).toLocaleString();

/** A number of things. */
export const words = (count, thing) => `${count} ${thing}${count === 1 ? '' : 's'}`;
