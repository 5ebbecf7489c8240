import { expect, it, vi } from 'vitest';
import { privacySentences } from '@/components/options/privacy-text.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

it.each([
  [null, false, true, ['and nowhere else', 'The only requests Linkshelf makes']],
  [null, false, false, ['and nowhere else', 'no requests at all']],
  [
    'couch.example.com',
    false,
    true,
    ['your own server (couch.example.com)', 'only other requests'],
  ],
  ['couch.example.com', false, false, ['your own server (couch.example.com)', 'no requests']],
  [null, true, true, ['on this device', 'your browser’s account', 'only other requests']],
  ['couch.example.com', true, false, ['couch.example.com', 'your browser’s account', 'Beyond']],
])('server %s, account %s, pictures %s', (syncHost, isInAccount, pictures, parts) => {
  const sentences = privacySentences({ syncHost, isInAccount }, { pictures });
  expect(sentences).toHaveLength(parts.length);
  for (const [at, part] of parts.entries()) expect(sentences[at]).toContain(part);
  const says = sentences.join(' ');
  expect(says.includes('nowhere else')).toBe(syncHost === null && !isInAccount);
});
