import { describe, expect, it } from 'vitest';
import { isRedirectHost, unwrapped } from '@/utils/links/redirects.ts';

const TARGET = 'https://www.amazon.com/dp/B0TESTAAA1?tag=other-20&th=1';
const IN_CLEAR = encodeURIComponent(TARGET);

describe('a redirect', () => {
  it.each([
    `https://www.google.com/url?sa=t&url=${IN_CLEAR}&usg=x`,
    `https://www.google.co.uk/url?q=${IN_CLEAR}`,
    `https://www.google.com.br/imgres?imgrefurl=${IN_CLEAR}`,
    `https://www.youtube.com/redirect?event=video_description&redir_token=x&q=${IN_CLEAR}`,
    `https://l.facebook.com/l.php?u=${IN_CLEAR}&h=x`,
    `https://lm.facebook.com/l.php?u=${IN_CLEAR}`,
    `https://l.instagram.com/?u=${IN_CLEAR}&e=x`,
    `https://l.threads.net/?u=${IN_CLEAR}`,
    `https://duckduckgo.com/l/?uddg=${IN_CLEAR}&rut=x`,
    `https://out.reddit.com/t3_x?url=${IN_CLEAR}`,
    `https://eur01.safelinks.protection.outlook.com/?url=${IN_CLEAR}&data=x`,
    `https://slack-redir.net/link?url=${IN_CLEAR}`,
    `https://vk.com/away.php?to=${IN_CLEAR}`,
    `https://t.umblr.com/redirect?z=${IN_CLEAR}&t=x`,
    `https://r.search.yahoo.com/_ylt=x/RV=2/RE=1/RO=10/RU=${IN_CLEAR}/RK=2/RS=x-`,
  ])('is what it leads to: %s', (address) => {
    expect(unwrapped(new URL(address)).href).toBe(TARGET);
  });

  it.each([
    'https://www.google.com/search?q=lipstick',
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://www.google.com/url?q=//www.amazon.com/dp/B0TESTAAA1',
    'https://www.google.com/url?q=https://',
    'https://www.youtube.com/watch?v=abc',
  ])('that says nothing of it in clear is itself: %s', (address) => {
    const given = new URL(address);
    expect(unwrapped(given)).toBe(given);
  });

  it.each([
    `https://bit.ly/?url=${IN_CLEAR}`,
    `https://google.com.example.org/url?q=${IN_CLEAR}`,
    `https://notgoogle.com/url?q=${IN_CLEAR}`,
    `https://www.amazon.com/gp/redirect.html?url=${IN_CLEAR}`,
    `https://safelinks.protection.outlook.com.example.org/?url=${IN_CLEAR}`,
  ])('of another site is none: %s', (address) => {
    const given = new URL(address);
    expect(unwrapped(given)).toBe(given);
    expect(isRedirectHost(given.hostname)).toBe(false);
  });

  it('is taken apart once: another within it is no page of Amazon’s', () => {
    const inner = `https://www.google.com/url?q=${IN_CLEAR}`;
    const outer = `https://l.facebook.com/l.php?u=${encodeURIComponent(inner)}`;
    expect(unwrapped(new URL(outer)).href).toBe(new URL(inner).href);
  });
});
