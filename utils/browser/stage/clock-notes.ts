const KEY = 'on-air-clock';
/** A clock that was set back half a day ago is right by now, or nobody minds. Milliseconds. */
const LONGEST_MS = 12 * 60 * 60 * 1000;

/** How far this machine's clock was set back while a window on air saw it; a look of this device, so it stays here. */
export const clockNotes = {
  read(): number {
    const [offset = Number.NaN, since = Number.NaN] = (localStorage.getItem(KEY) ?? '')
      .split(' ')
      .map(Number);
    return offset > 0 && Math.abs(Date.now() - since) < LONGEST_MS ? offset : 0;
  },
  write(offset: number): void {
    if (offset > 0) localStorage.setItem(KEY, `${offset} ${Date.now()}`);
    else localStorage.removeItem(KEY);
  },
};
