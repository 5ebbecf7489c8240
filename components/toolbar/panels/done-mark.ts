/** How long the button says that it has copied, in milliseconds. */
const DONE_FOR = 2000;

/** @returns what says for a while on the big button that it has copied */
export function createDoneMark(main: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    main.dataset.state = 'done';
    clearTimeout(timer);
    timer = setTimeout(() => delete main.dataset.state, DONE_FOR);
  };
}
