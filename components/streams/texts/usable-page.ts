import { readPage } from '@/utils/streams/follow.ts';

/** Her page as texts have it: what is stored may have come from elsewhere, and is read once more. */
export function usablePage(stored: string): string {
  const read = stored === '' ? null : readPage(stored);
  return read?.ok ? read.page : '';
}
