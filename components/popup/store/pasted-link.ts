import { type OwnLink, ownLink } from '@/utils/links/own-link.ts';
import { chosenTag, isOn, type Settings } from '@/utils/settings/schema.ts';

/**
 * The link for an address in the field, or null where the field holds words to search for.
 * A dot alone makes no address: brands have them ("Dr.Jart", "St.Ives").
 */
export function pastedLink(settings: Settings, text: string): OwnLink | null {
  const own = ownLink(
    text,
    (code) => chosenTag(settings, code),
    settings.link,
    (code) => isOn(settings, code),
  );
  if (own.ok) return own;
  const plainWord = own.reason === 'not-amazon' && !text.includes('://') && !text.includes('/');
  return own.reason === 'not-a-url' || plainWord ? null : own;
}
