import { t } from '@/utils/browser/i18n.ts';
import type { FormatId, OwnFormat } from '@/utils/descriptions/formats.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { MenuGroup } from './menu.tsx';

/** The formats that everyone has, with the ends of their labels' keys. What composes them is not loaded for their labels. */
const COMMON = [
  ['link', 'link'],
  ['title-link', 'title_link'],
  ['markdown', 'markdown'],
  ['html', 'html'],
] as const;

/** A format, and what a button that copies in it says. */
interface Way {
  format: FormatId;
  label: string;
}

const commonWays = (): Way[] =>
  COMMON.map(([format, key]) => ({ format, label: t(`action_copy_${key}`) }));

/** @param own the formats of the creator's own */
const ownWays = (own: readonly OwnFormat[]): Way[] =>
  own.map(({ id, name }) => ({ format: `template:${id}`, label: t('action_copy_template', name) }));

/** What the big button copies in, and says; the bare link where the format last used is gone, or not loaded yet. */
export function wayInUse({ lastFormat }: Settings, own: readonly OwnFormat[]): Way {
  const ways = [...commonWays(), ...ownWays(own)];
  const found = ways.find(({ format }) => format === lastFormat);
  return found ?? { format: 'link', label: t('action_copy_link') };
}

/**
 * The ways to copy a product that are not the big button.
 * @param own the formats of the creator's own; null where there is no tag: then there is one way, without it
 * @param inUse what the big button copies in, where that is one of them: it is marked; absent: the bare link, always
 */
export function copyGroups(
  own: readonly OwnFormat[] | null,
  copy: (format: FormatId, tagged: boolean) => void,
  inUse?: FormatId,
): MenuGroup[] {
  const plain: MenuGroup = [
    { id: 'plain', label: t('action_copy_plain'), run: () => copy('link', false) },
  ];
  if (!own) return [plain];
  const item = ({ format, label }: Way) => ({
    id: format,
    label,
    ...(inUse && { isInUse: format === inUse }),
    run: () => copy(format, true),
  });
  return [
    commonWays()
      .slice(inUse ? 0 : 1)
      .map(item),
    ownWays(own).map(item),
    plain,
  ];
}
