import { t } from '@/utils/browser/i18n.ts';
import type { FormatId, OwnFormat } from '@/utils/descriptions/formats.ts';
import type { MenuGroup } from './menu.tsx';

/**
 * The ways to copy a product that are not the big button.
 * @param own the formats of the creator's own; null where there is no tag: then there is one way, without it
 */
export function copyGroups(
  own: readonly OwnFormat[] | null,
  copy: (format: FormatId, tagged: boolean) => void,
): MenuGroup[] {
  const plain: MenuGroup = [
    { id: 'plain', label: t('action_copy_plain'), run: () => copy('link', false) },
  ];
  if (!own) return [plain];
  const item = (format: FormatId, label: string) => ({
    id: format,
    label,
    run: () => copy(format, true),
  });
  return [
    [
      item('title-link', t('action_copy_title_link')),
      item('markdown', t('action_copy_markdown')),
      item('html', t('action_copy_html')),
    ],
    own.map(({ id, name }) => item(`template:${id}`, t('action_copy_template', name))),
    plain,
  ];
}
